using ClaimExtractor.Documents;
using ClaimExtractor.Lexicons;

namespace ClaimExtractor.Quantities;

/// <summary>How a head is to be read, by the word that it is or ends in.</summary>
/// <param name="Name">The words before that word: the metric, or what it is compared with.</param>
internal readonly record struct TableHeadSense(TableHeadRole Role, string Name)
{
    public bool IsChange => Role is TableHeadRole.Growth or TableHeadRole.Fall or TableHeadRole.Change or TableHeadRole.Moved;

    public bool IsPercent => Role is TableHeadRole.Growth or TableHeadRole.Fall or TableHeadRole.Share or TableHeadRole.Done;

    /// <summary>城镇化率（%）: its figures are in percent by the sign behind it.</summary>
    public bool IsInPercent { get; init; }

    public static TableHeadSense Of(ReadOnlySpan<char> head, Lexicon lexicon)
    {
        var name = TableText.Name(head).TrimEnd('±', '%', '％');
        var isInPercent = head.TrimEnd("()（） ") is [.., '%' or '％'];
        for (var at = 0; at < name.Length; at++)
            if (lexicon.TableHeads.TryGetValue(name[at..], out var role) && Ends(role, name, at))
                return new(role, role is TableHeadRole.Rate or TableHeadRole.Count ? name : name[..at]) { IsInPercent = isInPercent };
        // 比上年±%
        return new(head.Contains('±') ? TableHeadRole.Growth : TableHeadRole.Level, name) { IsInPercent = isInPercent };
    }

    // 税收占比 names no metric of its own but 持股比例 does; 合计 names none where it is the whole head.
    private static bool Ends(TableHeadRole role, string name, int at) => role switch
    {
        TableHeadRole.Amount or TableHeadRole.Unit => at == 0,
        TableHeadRole.Share => at == 0 || name.StartsWith(ShareOf, StringComparison.Ordinal),
        _ => true,
    };

    private const string ShareOf = "占";

    /// <summary>占地区生产总值比重: what it is a share of; null where the head does not say.</summary>
    public string? Whole => Role == TableHeadRole.Share && Name.Length > ShareOf.Length ? Name[ShareOf.Length..].TrimEnd('的') : null;
}
