using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Results.Tests;

/// <summary>Tables of sweeps, searches, sizes and hedges read back as they were written.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Sweeps_read_back()
    {
        ImmutableArray<PointRow> points = [new(0, 0, "venue.fund", "", double.NaN, false), new(1, 0, "venue.fund", "x 0.5", 0.5, true)];
        ImmutableArray<SweepRow> rows =
        [
            new(0, new("bad_debt", "es", 0.99, 5, 4, 6, 1000, 900), double.NaN, double.NaN, double.NaN),
            new(1, new("unfunded", "mean", double.NaN, 3, double.NaN, double.NaN, 3_000_000_000, 1), -2, -3, -1),
        ];
        ImmutableArray<FrontRow> front = [new(0, "aa", new(1, 2, double.NaN), 3, true), new(1, "bb", new(4, 5, 6), double.NaN, false)];
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SweepFiles.WritePoints(directory, TestRun.Id, points);
        SweepFiles.WriteStatistics(directory, TestRun.Id, rows);
        SweepFiles.WriteFront(directory, TestRun.Id, front);

        Assert.Equal(points, SweepFiles.ReadPoints(temporary["run"]));
        Assert.Equal(rows, SweepFiles.ReadStatistics(temporary["run"]));
        Assert.Equal(front, SweepFiles.ReadFront(temporary["run"]));
        Assert.Equal(
            [
                "point INTEGER", "metric VARCHAR", "statistic VARCHAR", "level DOUBLE", "value DOUBLE", "ci_low DOUBLE", "ci_high DOUBLE",
                "paths BIGINT", "ess DOUBLE", "difference DOUBLE", "difference_low DOUBLE", "difference_high DOUBLE",
            ],
            Duck.Schema(temporary["run/sweep.parquet"]));
        Assert.Equal(["front.parquet", "points.parquet", "sweep.parquet"], directory.Outputs.Select(o => o.File));
    }

    [Fact]
    public void Searches_sizes_breaches_and_hedges_read_back()
    {
        ImmutableArray<SearchRow> search = [new("depth", 0.5, "a x 2, b = 1", 7, double.NaN, 8, true), new("fund", 0, "", double.NaN, 1, 2, false)];
        ImmutableArray<FundRow> funds = [new(0.01, 5, 4, 6, 100_000), new(0.0001, 9, double.NaN, double.NaN, 100_000)];
        ImmutableArray<BreachingRow> breaching = [new(1, 12_000_000_000, 2.5, 3e6, "BTC", -0.1)];
        ImmutableArray<HedgeRow> hedges = [new("BTC", -5, 1, 0.5, 1.5), new("ETH", 0, 0, double.NaN, double.NaN)];
        using RunDirectory directory = RunDirectory.Create(temporary["run"], force: false);
        SearchFile.Write(directory, TestRun.Id, search);
        FundFile.Write(directory, TestRun.Id, funds);
        BreachingFile.Write(directory, TestRun.Id, breaching);
        HedgeFile.Write(directory, TestRun.Id, hedges);

        Assert.Equal(search, SearchFile.Read(temporary["run"]));
        Assert.Equal(funds, FundFile.Read(temporary["run"]));
        Assert.Equal(breaching, BreachingFile.Read(temporary["run"]));
        Assert.Equal(hedges, HedgeFile.Read(temporary["run"]));
    }

    [Fact]
    public void A_manifest_says_what_was_asked_and_a_run_says_nothing()
    {
        TestRun.Write(temporary["run"]);
        string plain = File.ReadAllText(temporary["run/manifest.json"]);
        Assert.DoesNotContain("\"question\"", plain, StringComparison.Ordinal);
        Manifest manifest = ManifestReader.Read(temporary["run"]).Manifest! with
        {
            Question = new ManifestQuestion("sweep", 7, JsonSerializer.SerializeToElement(new Dictionary<string, int> { ["axes"] = 2 })),
        };
        using (RunDirectory directory = RunDirectory.Create(temporary["asked"], force: false))
        {
            ManifestWriter.Write(directory, manifest);
        }

        ManifestQuestion question = ManifestReader.Read(temporary["asked"]).Manifest!.Question!;
        Assert.Equal(("sweep", 7, 2), (question.Kind, question.Runs, question.Arguments.GetProperty("axes").GetInt32()));
        Assert.True(Verifier.Verify(temporary["asked"]).IsOk);
    }

    public void Dispose() => temporary.Dispose();
}
