using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Model;
using StressGpu.Results;

namespace StressGpu.Cli;

/// <summary>Compares a recomputed path with its row in paths.parquet, bit for bit.</summary>
internal sealed class RowComparison(Screen error)
{
    /// <summary>Says on standard error what was found; returns the exit code.</summary>
    public int Compare(string directory, Manifest manifest, long pathId, ReplayedPath replayed)
    {
        if (manifest.Outputs.All(o => o.File != RunFiles.Paths))
        {
            error.Line($"path {pathId}: the run kept no paths.parquet to compare with");
            return ExitCode.Ok;
        }

        if (PathsReader.Row(directory, pathId) is not { } row)
        {
            error.Line($"path {pathId} is not in paths.parquet, which holds {manifest.Paths.First} … "
                + $"{manifest.Paths.First + manifest.Paths.Count - 1}: another shard's");
            return ExitCode.Ok;
        }

        ImmutableArray<double> columns = replayed.Columns;
        bool sameWeight = BitConverter.DoubleToInt64Bits(replayed.Weight) == BitConverter.DoubleToInt64Bits(row.Weight);
        ImmutableArray<PathColumn> different = [.. PathColumns.All.Where(c => !Same(c, columns[(int)c], row[c]))];
        if (different.IsEmpty && sameWeight)
        {
            error.Line($"path {pathId} equals its row in paths.parquet");
            return ExitCode.Ok;
        }

        foreach (PathColumn column in different)
        {
            error.Line(
                $"path {pathId} differs from its row in paths.parquet: {PathColumns.Name(column)} is "
                + $"{Amounts.Plain(columns[(int)column])} here and {Amounts.Plain(row[column])} there", "red");
        }

        if (!sameWeight)
        {
            error.Line(
                $"path {pathId} differs from its row in paths.parquet: weight is {Amounts.Plain(replayed.Weight)} here and "
                + $"{Amounts.Plain(row.Weight)} there", "red");
        }

        return ExitCode.Internal;
    }

    // Counts are integers in the file, which have no negative zero.
    private static bool Same(PathColumn column, double here, double there) => PathColumns.IsCount(column)
        ? here.Equals(there)
        : BitConverter.DoubleToInt64Bits(here) == BitConverter.DoubleToInt64Bits(there);
}
