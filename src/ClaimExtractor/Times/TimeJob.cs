namespace ClaimExtractor.Times;

/// <summary>What an expression of time does in its sentence; it does one thing.</summary>
internal enum TimeJob
{
    /// <summary>It says when what follows holds.</summary>
    Frame,

    /// <summary>The beginning of a change: 由2015年的3114元.</summary>
    From,

    /// <summary>Its end: 增至今年的4万元.</summary>
    To,

    /// <summary>What is compared with: 比上年, 与2005年相比, 上年同期.</summary>
    Baseline,

    /// <summary>The day up to which something is counted or planned: 截至6月底, 到2025年.</summary>
    Deadline,

    /// <summary>When somebody says or decides it: 11日称, 3月1日决定.</summary>
    Decision,

    /// <summary>When one deal was made, which says nothing of what comes after: 在2002年以50万元买入.</summary>
    Deal,

    /// <summary>Part of a name, or of a noun that it describes: 2025年“读书月”, 2009年成立的学院.</summary>
    Name,

    /// <summary>How long what is said lasted: 五年间.</summary>
    Span,

    /// <summary>The years of one number alone: 两年平均增长6%.</summary>
    Alone,

    /// <summary>The hour of a day.</summary>
    Hour,
}
