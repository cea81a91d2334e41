using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Results.Tests;

/// <summary>The tables that a report draws from come back as they were written.</summary>
public sealed class ReportTableTests : IDisposable
{
    private readonly TemporaryDirectory temporary = new();

    [Fact]
    public void Fan_stories_and_checks_come_back_with_their_gaps()
    {
        ImmutableArray<FanRow> fan = [new("BTC", 0, 0, FanRow.Fair, 0.05, 1), new("ETH", 480, 8, FanRow.Price, 0.95, 1.25)];
        ImmutableArray<StoryRow> stories =
        [
            new(1L << 41, 3, 0.05, "", double.NaN, double.NaN, 5e6) { BadDebtUsd = 1e5, FundUsd = 2e6, Rounds = 4 },
            new(1L << 41, 3, 0.05, "BTC", 100, 99, 5e6) { BadDebtUsd = double.NaN, FundUsd = double.NaN, Rounds = 0 },
        ];
        ImmutableArray<CheckRow> checks = [new(CheckRow.Mechanism, "no funding", "bad_debt", "es", 0.99, 1024)
        {
            Value = 1, CiLow = double.NaN, CiHigh = double.NaN, Difference = -1, DifferenceLow = -2, DifferenceHigh = 0,
        }];
        using (RunDirectory directory = RunDirectory.Create(temporary["run"], force: true))
        {
            FanFile.Write(directory, "id", fan);
            StoriesFile.Write(directory, "id", stories);
            ChecksFile.Write(directory, "id", checks);
            Assert.Equal(fan, FanFile.Read(temporary["run"]));
            Assert.Equal(stories, StoriesFile.Read(temporary["run"]));
            Assert.Equal(checks, ChecksFile.Read(temporary["run"]));
        }
    }

    public void Dispose() => temporary.Dispose();
}
