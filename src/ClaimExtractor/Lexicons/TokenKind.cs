namespace ClaimExtractor.Lexicons;

/// <summary>
/// One letter a kind of token. A sentence becomes a string of these letters, and the rules are regular expressions over it.
/// </summary>
internal static class TokenKind
{
    // numerals and what stands beside them
    public const char Number = 'N';
    public const char Unit = 'U';
    public const char Classifier = 'C';
    public const char CountedNoun = 'K';
    public const char BoundBefore = 'B';
    public const char BoundAfter = 'E';
    public const char More = 'O';
    public const char RangeMark = 'R';

    /// <summary>A hyphen or minus: between two numbers a range mark, before one its sign.</summary>
    public const char Minus = '-';
    public const char Slash = '/';

    /// <summary>±: what is written behind it is added and taken away.</summary>
    public const char PlusMinus = '~';

    /// <summary>气温, 坡度, 时速, 师生比: what a number is read as whose unit is short, shared or left out.</summary>
    public const char Gauge = '*';
    public const char OrdinalPrefix = 'D';
    public const char Multiply = 'F';
    public const char Times = 'z';
    public const char Every = 'e';
    public const char Demonstrative = 'd';
    public const char TalkNoun = 't';
    public const char Place = 'g';
    public const char RankVerb = 'k';
    public const char DurationVerb = 'v';
    public const char IndexNoun = 'c';

    /// <summary>约, 最多: it may stand apart from the number that it bounds (约有40宗).</summary>
    public const char LooseBound = 'u';

    /// <summary>¥, US$: a currency that is written before its number.</summary>
    public const char CurrencySign = 'W';

    /// <summary>A unit that another of the same quantity may stand before or behind: 小时, 分. It cuts no words.</summary>
    public const char UnitStep = '9';

    /// <summary>成 as a tenth.</summary>
    public const char Tenth = 'q';

    /// <summary>What makes the number before it a grade, a stage, a clause or a list that was just given: 线, 期, 条, 省.</summary>
    public const char Numbered = 'X';

    /// <summary>股: a classifier with a name of its own as a denominator, <c>share</c>.</summary>
    public const char PerName = '5';

    /// <summary>块: money where no noun follows.</summary>
    public const char SpokenMoney = '1';

    /// <summary>What tells of a number near it that it is none of a claim: 集会 behind 80周年, 基本法 before 22条. It cuts no words.</summary>
    public const char Cue = '8';

    /// <summary>What a number before it names: the model of a 芯片, the number of a 热线.</summary>
    public const char Product = '2';

    /// <summary>What numbers a door or a floor in an address: 幢, 室; and 中层, which follows one.</summary>
    public const char Address = '6';

    /// <summary>企业: its 户 are no households.</summary>
    public const char Firm = '^';

    /// <summary>A numeral beyond what can be a number.</summary>
    public const char TooLarge = '#';

    // the calendar
    public const char YearUnit = 'Y';
    public const char MonthUnit = 'M';
    public const char DayUnit = 'A';
    public const char HourUnit = 'H';
    public const char QuarterUnit = 'Q';
    public const char EraUnit = 'G';
    public const char RelativeYear = 'y';
    public const char RelativeMonth = 'm';
    public const char RelativeDay = 'a';
    public const char PartOfPeriod = 'p';
    public const char DayPart = '_';
    public const char TimeWord = 'w';
    public const char SpanBefore = 'b';
    public const char SpanAfter = 'f';

    // what holds a numeral and is no quantity
    public const char Name = 'n';
    public const char Idiom = 'i';
    public const char Word = 'o';

    // the grammar of a claim
    public const char ActVerb = 'V';

    /// <summary>死亡, 外出: a verb without object; before a noun it describes it.</summary>
    public const char Intransitive = '7';
    public const char LinkVerb = 'L';
    public const char Adverb = 'h';
    public const char Preposition = 'r';
    public const char Conjunction = 'j';
    public const char Join = '&';
    public const char Noun = 's';

    /// <summary>各类, 其: it stands before a noun and is no part of what is counted.</summary>
    public const char Determiner = '3';

    /// <summary>公司, 水电站: whose figure it is.</summary>
    public const char Owner = '4';
    public const char Metric = '$';
    public const char ChangeBy = '+';
    public const char ChangeTo = 'T';
    public const char ChangeFrom = 'J';
    public const char ChangeNoun = 'I';
    public const char Stock = 'S';
    public const char Difference = 'Z';
    public const char Made = 'P';
    public const char Comparison = '%';
    public const char Modality = '?';
    public const char SourceOpens = '@';
    public const char Denominator = ';';
    public const char Reports = '!';

    /// <summary>决定, 宣布: the day on which it is done is not the day of what is decided.</summary>
    public const char Decides = '"';
    public const char SourceNoun = '=';

    // marks and the rest
    public const char Pause = ',';
    public const char Colon = ':';
    public const char Open = '(';
    public const char Close = ')';
    public const char OpenQuote = '<';
    public const char CloseQuote = '>';
    public const char Stop = '.';
    public const char Latin = 'l';
    public const char Han = 'x';
}
