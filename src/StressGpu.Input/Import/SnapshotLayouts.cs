using System.Text;
using StressGpu.Input.Import;
using StressGpu.Input.Tables;

namespace StressGpu.Input;

/// <summary>Tells the layout of a snapshot by its header.</summary>
public static class SnapshotLayouts
{
    /// <summary>The layout; positions where the file cannot be read or its header is none of the others', which their reader reports.</summary>
    /// <param name="path">A CSV file, plain or gzipped.</param>
    public static SnapshotLayout Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            (Stream text, _) = TableFile.OpenText(path);
            using CsvRows rows = new(text);
            string[] names = rows.Read()
                ? [.. Enumerable.Range(0, Math.Min(rows.FieldCount, CsvRows.MostFields)).Select(i => Encoding.UTF8.GetString(rows.Field(i)))]
                : [];
            return names.Contains(AaveColumns.Mark) ? SnapshotLayout.AaveSteth
                : names.Contains(CrvUsdReader.Mark) ? SnapshotLayout.CrvUsd
                : SnapshotLayout.Positions;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or LineTooLongException)
        {
            return SnapshotLayout.Positions;
        }
    }
}
