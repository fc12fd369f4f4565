namespace ClaimExtractor.Lexicons;

/// <summary>What the figures below a table's head are of their metric.</summary>
internal enum TableHeadRole : byte
{
    /// <summary>The metric itself.</summary>
    Level,

    /// <summary>The head names no metric: 绝对数, 本期.</summary>
    Amount,

    /// <summary>Units stand below it.</summary>
    Unit,

    /// <summary>Rates of change, in percent: 增速, 同比增长（±%）.</summary>
    Growth,

    /// <summary>Rates of decrease, without a sign: 降幅.</summary>
    Fall,

    /// <summary>Amounts of change, in the unit of the metric: 增减额.</summary>
    Change,

    /// <summary>Changes of which the head does not say whether they are rates or amounts: 增减.</summary>
    Moved,

    /// <summary>Shares, in percent: 占比.</summary>
    Share,

    /// <summary>How much of a plan was reached, in percent: 完成预算.</summary>
    Done,

    /// <summary>A metric that is in no unit of the table: 城镇化率, 每股收益.</summary>
    Rate,

    /// <summary>A count or a size, which is no amount of money: 企业数量, 从业人员, 面积.</summary>
    Count,

    /// <summary>Numbers that measure nothing: 附注, 代码, 排名.</summary>
    Code,
}
