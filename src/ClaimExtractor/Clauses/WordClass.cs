namespace ClaimExtractor.Clauses;

/// <summary>What a word can do in a clause: one letter a token, from which the chunks are made.</summary>
internal static class WordClass
{
    /// <summary>A word inside a noun phrase, before its 的 and its joins.</summary>
    public static bool IsNominal(char kind) => kind is Noun or Actor or Modifier or VerbalNoun;

    /// <summary>A noun, a name, letters, a character that nothing is known of.</summary>
    public const char Noun = 'n';

    /// <summary>公司, 法院: a noun that acts, and whose figures are.</summary>
    public const char Actor = 'o';

    /// <summary>It only describes a noun: 大型, 国有, 第一 in 第一批.</summary>
    public const char Modifier = 'a';

    /// <summary>A verb that is a noun as it stands: 投资, 销售.</summary>
    public const char VerbalNoun = 'w';
    public const char Verb = 'v';

    /// <summary>A verb of one character, until its neighbours say what it is.</summary>
    public const char Bare = 'b';

    /// <summary>进行, 实施, 完成: the word behind it says what is done.</summary>
    public const char LightVerb = 'l';
    public const char Link = 'k';

    /// <summary>占, 相当于.</summary>
    public const char Share = 'H';
    public const char ChangeBy = 'c';
    public const char ChangeTo = 'C';
    public const char ChangeFrom = 'J';
    public const char ChangeNoun = 'i';
    public const char Stock = 's';
    public const char Difference = 'z';
    public const char Than = 'x';
    public const char Adverb = 'd';
    public const char Particle = 'u';

    /// <summary>的.</summary>
    public const char De = 'e';

    /// <summary>等 behind a list.</summary>
    public const char AndSoOn = 'h';
    public const char Preposition = 'p';
    public const char Conjunction = 'j';

    /// <summary>和, 、.</summary>
    public const char Join = '&';

    /// <summary>中, 方面: it makes a noun say where.</summary>
    public const char Position = 'f';
    public const char Place = 'g';
    public const char Time = 't';
    public const char Every = 'm';

    /// <summary>这些, 各类, 一个: it stands before a noun and is no part of what is counted.</summary>
    public const char Determiner = 'r';

    /// <summary>分别.</summary>
    public const char Respectively = 'F';

    /// <summary>据, 表示, 决定: a verb whose day and object are its own.</summary>
    public const char Report = 'R';
    public const char Quantity = 'Q';
    public const char Boundary = ',';
    public const char Open = '(';
    public const char Close = ')';
    public const char OpenQuote = '<';
    public const char CloseQuote = '>';
}
