using System.Collections.Immutable;
using System.Security.Cryptography;
using StressGpu.Input.Json;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Prices;

/// <summary>A price file without faults.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Assets">Whose prices its rows hold.</param>
/// <param name="Rows">Its rows, in order of time; several may have one.</param>
/// <param name="RowCount">Number of rows.</param>
/// <param name="IntervalMs">Length of a bar, ms.</param>
internal sealed record PriceFile(
    string Path, ImmutableArray<string> Assets, ImmutableArray<PriceRow> Rows, int RowCount, long IntervalMs)
{
    /// <summary>Reads a file; null where it is faulty.</summary>
    public static PriceFile? Read(PriceSource source, Faults faults)
    {
        faults.Open(source.Path);
        PriceLayout layout = PriceLayout.Of(TableNames.Of(source.Path));
        if (source.Asset is { } given && layout.Assets.Length > 1 && !layout.Assets.Contains(given))
        {
            faults.Error(
                new SourcePlace(source.Path), "",
                $"has no column {Excerpt.Of(given)}, expected one of {string.Join(", ", layout.Assets)}");
            return null;
        }

        RowFaults rowFaults = new(source.Path, faults);
        PriceRows rows = new(layout, new TableFields(layout.Table, rowFaults));
        bool isWhole = TableReader.Read(source.Path, layout.Table, rows, rowFaults, faults);
        if (!isWhole || rowFaults.Total > 0 || rows.Rows.Count == 0)
        {
            return null;
        }

        PriceFile file = new(
            source.Path, layout.Assets.IsEmpty ? [source.AssetName] : layout.Assets,
            [.. rows.Rows], rows.Count, PriceInterval.Of(rows.Rows));
        return source.Asset is { } one && layout.Assets.Length > 0 ? file.Only(one) : file;
    }

    /// <summary>The file as an input of a run; it can be read.</summary>
    public static InputFile Hash(string path, InputRole role)
    {
        using FileStream stream = File.OpenRead(path);
        return new InputFile(role, System.IO.Path.GetFullPath(path), Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    // A wide file of a single column may be called otherwise.
    private PriceFile Only(string asset)
    {
        int column = Math.Max(0, Assets.IndexOf(asset));
        return this with { Assets = [asset], Rows = [.. Rows.Select(r => r with { Closes = [r.Closes[column]] })] };
    }
}
