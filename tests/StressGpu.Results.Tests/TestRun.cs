using System.Collections.Immutable;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Results.Tests;

/// <summary>A small made-up run with every kind of column.</summary>
internal static class TestRun
{
    public const string Id = "0123abcd";
    public const string ScenarioText = """{"name":"tëst <a> \"b\"","seed":42,"paths":5e3,"tiny":1.50}""";

    /// <summary>Blocks of paths whose values are functions of their id.</summary>
    public static IEnumerable<PathBlock> Blocks(long first, long count)
    {
        for (long start = first; start < first + count; start += PathBlock.Size)
        {
            PathBlock block = new() { FirstPathId = start, Count = (int)Math.Min(PathBlock.Size, first + count - start) };
            foreach (PathColumn column in PathColumns.All)
            {
                Span<double> values = block.Column(column);
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] = Value(column, start + i);
                }
            }
            yield return block;
        }
    }

    public static double Value(PathColumn column, long path) => column switch
    {
        PathColumn.LiquidatedAccounts => path * 3_000_000_000L % 10_000_000_019L,
        PathColumn.FirstLiquidationStep => path % 5 - 1,
        PathColumn.BadDebtUsd => path % 50 == 0 ? Math.Sqrt(path) * 1e5 : 0,
        PathColumn.FundingNetUsd or PathColumn.Halts => 0,
        _ when PathColumns.IsCount(column) => path % (7 + (int)column),
        _ => Math.Sin(path * 0.1 + (int)column) * 1e6,
    };

    public static RunSummary Summary(long paths)
    {
        RunAccumulator accumulator = new(paths);
        foreach (PathBlock block in Blocks(0, paths))
        {
            accumulator.Consume(block);
        }
        return accumulator.Summarise();
    }

    public static OutputRecord WritePaths(RunDirectory directory, long first, long count)
    {
        using PathsWriter writer = new(directory, Id, first, count);
        foreach (PathBlock block in Blocks(first, count))
        {
            writer.Append(block);
        }
        return writer.Complete();
    }

    /// <summary>A whole run in a directory, manifest and all.</summary>
    public static void Write(string path, long paths = 5000, bool force = false)
    {
        using RunDirectory directory = RunDirectory.Create(path, force);
        WritePaths(directory, 0, paths);
        SummaryFiles.Write(directory, Id, Summary(paths));
        ManifestWriter.Write(directory, Manifest(paths));
    }

    public static Manifest Manifest(long paths) => new()
    {
        ToolVersion = "0.1.0",
        GitCommit = null,
        RunId = RunId.Of("0.1.0", ScenarioText, ["beef"]),
        Scenario = CanonicalJson.Parse(ScenarioText),
        ScenarioSha256 = RunId.Sha256(ScenarioText),
        Inputs = [new(ManifestInput.Scenario, "scenario.json", "cafe"), new(ManifestInput.Book, "book.csv", "beef")],
        Seed = ulong.MaxValue,
        CounterLayout = "path low, path high, step, draw block",
        Device = new("cpu", "SIMD, 512 bits", null),
        Precision = ImmutableSortedDictionary<string, string>.Empty.Add("math", "exact"),
        Paths = new(0, paths, paths),
        Shard = null,
        TimingsSeconds = ImmutableSortedDictionary<string, double>.Empty.Add("simulate", 1.25),
        Throughput = new(4000, 1.6e7),
        Book = new(100_000, 2310, 0.9, 123.5, 3),
        Outputs = [],
    };
}
