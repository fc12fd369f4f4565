namespace ClaimExtractor.Sources;

/// <summary>Traditional to simplified characters, unit by unit: words stay the ones that were written (軟體 becomes 软体, not 软件).</summary>
internal static class ScriptConverter
{
    // The commonest characters that only one of the scripts has: every sentence or two holds one.
    private const string OnlyTraditional =
        "這國個們為時會學對後發經開沒還說過來無當頭見兩長動從點業產産關萬億與實現體總區種麼進於將應問題機數條處員電報場農東車門間寫書話請讓給結統計設變達運選連遠邊際隊難"
        + "須預領風飛馬魚鳥黨導層屬島師帶幣幫幹庫廠廣張強歲歷歸勞勢務勝協單衛戰戶據擊擔擴擬擇換損搶攜敗敵斷檢樣標樓權歐氣決況準減測湯滅滿漢潔灣灘災營爭爾獎獨獲環畫異療監盤"
        + "眾確礎禮稅積穩窮競筆節範築簡簽籌糧級紀約純紙細終組絕絡維綱網綠緊線練縣績織繼續聯職聽腦臺興舉莊華藝蘇號補裝複規視親觀觸訂討訓記訪許訴診評詢試該詳認誌語誤課調談論"
        + "證識議護譯讀貧負財貢責貨費資賓質購賽趕軍輕較輛輪輸轉適遷遺鄉醫釋針鋼錄錢錯鎮鐵鏈閉陸陽階險隨雖雙雜離靜頂項順頻顧顯類願館驗鮮齊齡龍爲説";

    private const string OnlySimplified =
        "这国个们为时会学对发经开还说过来无当头见两长动从点业产关亿与实现体总区么进应问题机数条处员电报场农东车门间写书话请让给结统计设变达运选连远边际队难须预领风导层属"
        + "师带币帮库张强岁历归势务协单卫战击担扩择换损败断检样标楼权气决况减测满汉环营争画异疗监盘众税积稳级纪约细终组绝维纲网绿紧线练县绩织继续联职听兴举艺号补装规视亲观"
        + "订训记许评试该详认语调谈论证识议护读贫负财责货费资质购较输转迁乡医针钢录钱镇铁链闭阳阶险随虽双杂离项顺显类馆验鲜齐龄龙";

    // The sum over a block of at most Block characters tells both apart.
    private const byte Simplified = 1;
    private const byte Traditional = 128;
    private const int Block = Traditional - 1;

    private static readonly CharacterTable Telling = new CharacterTable().Set(OnlySimplified, Simplified).Set(OnlyTraditional, Traditional);

    // Below both, traditional characters are quotations or names in a simplified text.
    private const int FewTraditional = 3;
    private const int TraditionalPerSimplified = 50;

    /// <summary>What most of the text's telling characters belong to.</summary>
    public static Script Detect(string text)
    {
        var (traditional, simplified) = Count(text);
        return traditional > simplified ? Script.Traditional
            : simplified > 0 ? Script.Simplified
            : Script.Unknown;
    }

    /// <returns>Aligned edits, one a character or phrase; none where the text is not at least partly traditional.</returns>
    public static IReadOnlyList<TextEdit> Find(string text)
    {
        var count = Count(text);
        if (!IsPartlyTraditional(count.Traditional, count.Simplified))
            return count.Traditional > 0 ? Scales(text) : [];
        var dictionary = OpenCcDictionary.Instance;
        var edits = new List<TextEdit>(count.Traditional);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (dictionary.MayBeginPhrase(c) && dictionary.TryPhrase(text, i, out var phrase))
            {
                if (string.CompareOrdinal(text, i, phrase, 0, phrase.Length) != 0)
                    edits.Add(new TextEdit(new TextSpan(i, i + phrase.Length), phrase, Aligned: true));
                i += phrase.Length - 1;
                continue;
            }

            var simplified = c == '著' ? AspectMarker.Read(text, i) : dictionary.Simplified(c);
            if (simplified != c)
                edits.Add(new TextEdit(new TextSpan(i, i + 1), dictionary.AsString(simplified), Aligned: true));
        }

        return edits;
    }

    private static bool IsPartlyTraditional(int traditional, int simplified) =>
        // A text that shows neither script may be a short one in traditional characters: 油箱3加侖.
        simplified == 0
        || traditional >= FewTraditional && traditional * (long)TraditionalPerSimplified >= simplified;

    // 三億元 in a simplified text: the powers of a number are no quotation.
    private static List<TextEdit> Scales(string text)
    {
        var edits = new List<TextEdit>();
        for (var at = text.AsSpan().IndexOfAny('億', '萬'); at >= 0;)
        {
            if (at > 0 && (char.IsAsciiDigit(text[at - 1]) || "一二三四五六七八九十百千万萬零〇两兩几幾多余餘數数個个 ".Contains(text[at - 1])))
                edits.Add(new TextEdit(new TextSpan(at, at + 1), text[at] == '億' ? "亿" : "万", Aligned: true));
            var next = text.AsSpan(at + 1).IndexOfAny('億', '萬');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return edits;
    }

    /// <summary>The characters that tell the script.</summary>
    private static (int Traditional, int Simplified) Count(ReadOnlySpan<char> text)
    {
        int traditional = 0, simplified = 0;
        for (; !text.IsEmpty; text = text[Math.Min(Block, text.Length)..])
        {
            var sum = Telling.Sum(text[..Math.Min(Block, text.Length)]);
            traditional += sum / Traditional;
            simplified += sum % Traditional;
        }

        return (traditional, simplified);
    }
}
