using System.Globalization;
using DuckDB.NET.Data;

namespace StressGpu.SystemTests;

/// <summary>DuckDB as an independent reader of Parquet files.</summary>
internal static class Duck
{
    /// <summary>The one number that a query gives.</summary>
    public static double Number(string sql) => Convert.ToDouble(Query(sql).Single()[0], CultureInfo.InvariantCulture);

    /// <summary>The rows of a query.</summary>
    public static List<object?[]> Query(string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<object?[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        }

        return rows;
    }
}
