using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace StressGpu.SystemTests;

/// <summary>DuckDB as an independent reader of Parquet files.</summary>
internal static class Duck
{
    /// <summary>The one number that a query gives.</summary>
    public static double Number(string sql) => Query(sql).Single()[0] switch
    {
        // DuckDB sums integers in 128 bits.
        BigInteger huge => (double)huge,
        object value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        null => double.NaN,
    };

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
