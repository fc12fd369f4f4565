namespace ClaimExtractor.Datasets;

/// <summary>
/// What the fields of Parquet's own structs hold, as <c>parquet.thrift</c> has them. Parquet.Net reads a field by its number, whatever type
/// the file gives it, and makes room for any count or length that it finds there: a file whose fields have other types is not given to it.
/// </summary>
internal sealed class ParquetShape
{
    private static readonly ParquetShape Number = new(), Text = new(), Flag = new();

    private static readonly ParquetShape Empty = Of(), KeyValue = Of((1, Text), (2, Text));

    private static readonly ParquetShape Statistics = Of(
        (1, Text), (2, Text), (3, Number), (4, Number), (5, Text), (6, Text), (7, Flag), (8, Flag));

    private static readonly ParquetShape TimeType = Of((1, Flag), (2, Of((1, Empty), (2, Empty), (3, Empty))));

    private static readonly ParquetShape Element = Of(
        (1, Number), (2, Number), (3, Number), (4, Text), (5, Number), (6, Number), (7, Number), (8, Number), (9, Number),
        (10, Of((1, Empty), (2, Empty), (3, Empty), (4, Empty), (5, Of((1, Number), (2, Number))), (6, Empty), (7, TimeType), (8, TimeType),
            (10, Of((2, Flag))), (11, Empty), (12, Empty), (13, Empty), (14, Empty), (15, Empty), (17, Of((1, Text))),
            (18, Of((1, Text), (2, Number))))));

    private static readonly ParquetShape Column = Of(
        (1, Number), (2, ListOf(Number)), (3, ListOf(Text)), (4, Number), (5, Number), (6, Number), (7, Number), (8, ListOf(KeyValue)),
        (9, Number), (10, Number), (11, Number), (12, Statistics), (13, ListOf(Of((1, Number), (2, Number), (3, Number)))), (14, Number),
        (15, Number), (16, Of((1, Number), (2, ListOf(Number)), (3, ListOf(Number)))), (17, Of((2, ListOf(Number)))));

    private static readonly ParquetShape Cipher = Of((1, Text), (2, Text), (3, Flag)),
        Keys = Of((1, Empty), (2, Of((1, ListOf(Text)), (2, Text))));

    private static readonly ParquetShape Group = Of(
        (1, ListOf(Of((1, Text), (2, Number), (3, Column), (4, Number), (5, Number), (6, Number), (7, Number), (8, Keys), (9, Text)))),
        (2, Number), (3, Number), (4, ListOf(Of((1, Number), (2, Flag), (3, Flag)))), (5, Number), (6, Number), (7, Number));

    private readonly ParquetShape? _item;

    private readonly Dictionary<int, ParquetShape>? _fields;

    private ParquetShape(ParquetShape? item = null, Dictionary<int, ParquetShape>? fields = null) => (_item, _fields) = (item, fields);

    public static ParquetShape Footer { get; } = Of(
        (1, Number), (2, ListOf(Element)), (3, Number), (4, ListOf(Group)), (5, ListOf(KeyValue)), (6, Text), (7, ListOf(Of((1, Empty)))),
        (8, Of((1, Cipher), (2, Cipher))), (9, Text));

    public static ParquetShape PageHeader { get; } = Of(
        (1, Number), (2, Number), (3, Number), (4, Number),
        (5, Of((1, Number), (2, Number), (3, Number), (4, Number), (5, Statistics))),
        (7, Of((1, Number), (2, Number), (3, Flag))),
        (8, Of((1, Number), (2, Number), (3, Number), (4, Number), (5, Number), (6, Number), (7, Flag), (8, Statistics))));

    /// <summary>Reads a struct of this shape.</summary>
    /// <param name="number">Is told the ids that lead to each number of a struct in a struct, and the number.</param>
    /// <exception cref="DatasetException">A field has another type, or more than the bytes hold.</exception>
    public void Read(ThriftScanner scanner, Action<int, int, long>? number = null) => Read(scanner, 0, number);

    private void Read(ThriftScanner scanner, int outer, Action<int, int, long>? number) =>
        scanner.Fields((id, type) =>
        {
            if (_fields!.GetValueOrDefault(id) is not { } field)
                return false;
            field.ReadValue(scanner, type, outer, id, number);
            return true;
        });

    private void ReadValue(ThriftScanner scanner, int type, int outer, int id, Action<int, int, long>? number)
    {
        if (!Fits(type))
            throw ThriftScanner.Damaged();
        if (_fields is not null)
            Read(scanner, id, number);
        else if (_item is { } item)
            scanner.Items((_, of) => item.ReadValue(scanner, of, id, 0, null));
        else if (this == Number)
            number?.Invoke(outer, id, scanner.Number());
        if (_fields is null && _item is null && !(this == Number && number is not null))
            scanner.Skip(type);
    }

    private bool Fits(int type) =>
        _fields is not null ? type == ThriftScanner.Struct
        : _item is not null ? type == ThriftScanner.List
        : this == Text ? type == ThriftScanner.Binary
        : this == Flag ? type is ThriftScanner.True or ThriftScanner.False
        : type is > ThriftScanner.Byte and < ThriftScanner.Double;

    private static ParquetShape Of(params (int Id, ParquetShape Shape)[] fields) =>
        new(fields: fields.ToDictionary(field => field.Id, field => field.Shape));

    private static ParquetShape ListOf(ParquetShape item) => new(item);
}
