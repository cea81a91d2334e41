using System.Diagnostics.CodeAnalysis;
using System.Text;
using Parquet;

namespace StressGpu.Input.Tables;

/// <summary>The names of a table's columns.</summary>
internal static class TableNames
{
    /// <summary>The names; none where the file cannot be read, which the reader that follows reports.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "a damaged file makes the decoder throw anything, and is reported by the reader")]
    public static string[] Of(string path)
    {
        try
        {
            // On the pool, so that a caller's synchronisation context cannot deadlock.
            return TableFile.IsParquet(path) ? Task.Run(() => OfParquet(path)).GetAwaiter().GetResult() : OfText(path);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [];
        }
    }

    private static string[] OfText(string path)
    {
        (Stream text, _) = TableFile.OpenText(path);
        using CsvRows rows = new(text);
        return rows.Read()
            ? [.. Enumerable.Range(0, Math.Min(rows.FieldCount, CsvRows.MostFields)).Select(i => Encoding.UTF8.GetString(rows.Field(i)))]
            : [];
    }

    private static async Task<string[]> OfParquet(string path)
    {
        using FileStream file = File.OpenRead(path);
        await using ParquetReader reader = await ParquetReader.CreateAsync(file).ConfigureAwait(false);
        return [.. reader.Schema.GetDataFields().Select(f => f.Name)];
    }
}
