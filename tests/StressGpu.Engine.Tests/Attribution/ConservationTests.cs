using StressGpu.Engine.Tests.Accounts;
using StressGpu.Kernels.Layout;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Engine.Tests.Attribution;

/// <summary>What is recorded on random books adds up to what the paths report.</summary>
public sealed class ConservationTests
{
    private const int Books = 300;
    private static readonly long[] Paths = [2, 0, (1L << 33) + 5];

    [Fact]
    public void Events_of_accounts_add_up_to_the_columns_of_their_path()
    {
        int[] seen = new int[Enum.GetValues<LossKind>().Length];
        for (int seed = 0; seed < Books; seed++)
        {
            Check(RandomAccounts.Draw(seed), seed, seen);
        }

        // The vault fails in few of these books, and a first round without volume is rarer still.
        Assert.All(
            Enum.GetValues<LossKind>().Where(k => k is not (LossKind.Vault or LossKind.Unattributed)),
            kind => Assert.True(seen[(int)kind] >= 5, $"{kind}: {seen[(int)kind]}"));
    }

    [Fact]
    public void Events_of_isolated_positions_add_up_to_the_columns_of_their_path()
    {
        int[] seen = new int[Enum.GetValues<LossKind>().Length];
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            Check((scenario, book, MarginAccounts.Empty), seed, seen);
        }

        Assert.InRange(seen[(int)LossKind.LadderStarted], 5, int.MaxValue);
        Assert.InRange(seen[(int)LossKind.LadderHaircut], 5, int.MaxValue);
    }

    private static void Check((Scenario Scenario, PositionBook Book, MarginAccounts Accounts) of, int seed, int[] seen)
    {
        LoweredScenario lowered = ScenarioLowering.Lower(of.Scenario, of.Book, of.Accounts);
        using ISimdRun run = SimdEngines.Prepare(lowered.Arrays, SimdEngines.WidestBits);
        using ISimdWorker worker = run.CreateWorker();
        PathEvents[] events = [.. Paths.Select(_ => new PathEvents())];
        var all = new double[ResultColumn.Count * worker.Width];
        worker.Record(Paths, all, events);
        using var replayed = new Replayed(of.Scenario, of.Book, of.Accounts);
        for (int place = 0; place < Paths.Length; place++)
        {
            double[] columns = replayed.Path(Paths[place]).Columns;
            Assert.Equal(columns, Enumerable.Range(0, ResultColumn.Count).Select(c => all[c * worker.Width + place]));
            PathLosses losses = PathAttribution.Of(events[place], column => columns[column]);
            AddsUp(losses, columns, $"book {seed}, path {Paths[place]}");
            foreach (LossKey key in losses.Amounts.Keys)
            {
                seen[(int)key.Kind]++;
            }
        }
    }

    private static void AddsUp(PathLosses losses, double[] columns, string which)
    {
        double badDebt = columns[ResultColumn.BadDebt];
        Equal(badDebt, Sum(LossKind.AccountOwn, LossKind.LadderOwn, LossKind.Vault));
        Equal(badDebt, Sum(LossKind.AssetBadDebt, LossKind.Vault));
        Equal(columns[ResultColumn.Liquidated], Sum(LossKind.Liquidated));
        Equal(columns[ResultColumn.Liquidated], Sum(LossKind.Contagion));
        Equal(columns[ResultColumn.AdlHaircut], Sum(LossKind.Haircut));
        Equal(columns[ResultColumn.AdlHaircut], Sum(LossKind.AccountHaircut, LossKind.LadderHaircut));
        Assert.InRange(Sum(LossKind.AccountStarted, LossKind.LadderStarted, LossKind.Unattributed), 0, badDebt * (1 + 1e-9) + 1e-9);
        Assert.All(losses.Amounts.Values, usd => Assert.True(usd > 0, which));

        double Sum(params LossKind[] kinds) => losses.Amounts.Where(a => kinds.Contains(a.Key.Kind)).Sum(a => a.Value);

        void Equal(double expected, double actual) => Assert.True(
            Math.Abs(expected - actual) <= 1e-9 * (Math.Abs(expected) + columns[ResultColumn.Liquidated]) + 1e-9,
            FormattableString.Invariant($"{which}: {actual:R} instead of {expected:R}"));
    }
}
