using DuckDB.NET.Data;

namespace StressGpu.Results.Tests;

/// <summary>DuckDB as an independent reader of our files.</summary>
internal static class Duck
{
    /// <summary>The rows of a query in which <c>$file</c> stands for a Parquet file.</summary>
    public static List<object?[]> Query(string file, string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql.Replace("$file", $"'{file}'", StringComparison.Ordinal);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }
        return rows;
    }

    /// <summary>Column names and types as <c>name TYPE</c>.</summary>
    public static string[] Schema(string file) =>
        [.. Query(file, "DESCRIBE SELECT * FROM read_parquet($file)").Select(row => $"{row[0]} {row[1]}")];
}
