namespace ClaimExtractor.Sources;

/// <summary>著 in traditional text: the mark of a lasting state (simplified 着), or the zhù of 著名 and 显著 (unchanged).</summary>
internal static class AspectMarker
{
    // 着 even where a zhù word seems to follow: 隨著作業, 看著書.
    private const string VerbsBefore = "隨随沿接跟朝向對对按照憑凭靠看拿帶带掛挂寫写印刻貼贴背戴穿握拉抱坐站走跑守圍围連连抓盯忙試试順顺";

    private const string ZhuBefore = "顯显卓昭彰名專专編编論论原巨土合譯译遺遗拙所";

    private const string ZhuAfter = "名作稱称述者書书錄录文譯译";

    /// <returns>著 or 着.</returns>
    public static char Read(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        if (VerbsBefore.Contains(before))
            return '着';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return ZhuBefore.Contains(before) || ZhuAfter.Contains(after) ? '著' : '着';
    }
}
