using DuckDB.NET.Data;

namespace ClaimExtractor.Tests.Corpora;

/// <summary>DuckDB in the test's process, which writes files that others read.</summary>
internal static class Duck
{
    public static void Run(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
