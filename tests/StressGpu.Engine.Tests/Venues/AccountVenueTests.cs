using StressGpu.Engine.Tests.Accounts;
using StressGpu.Engine.Tests.Machines;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>Accounts with all mechanisms at once, on random books: the screen decides nothing, machines agree, money adds up.</summary>
public sealed class AccountVenueTests(DebugMachine debug) : IClassFixture<DebugMachine>
{
    private const int Books = 200;
    private const int Paths = 32;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Looking_at_everybody_in_every_round_gives_the_same_bits(bool hasOptions)
    {
        var seen = new double[ResultColumn.Count];
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomMechanisms.Draw(seed, hasOptions);
            PathArrays arrays = ScenarioLowering.Lower(scenario, book, accounts).Arrays;
            double[] screened = Unscreened.Run(arrays);
            double[] everybody = Unscreened.Run(Unscreened.Of(arrays));
            Assert.True(
                screened.AsSpan().SequenceEqual(everybody),
                $"book {seed}: {screened.Where((value, at) => value != everybody[at]).Count()} values differ");
            for (int column = 0; column < seen.Length; column++)
            {
                seen[column] += screened[(Paths * column)..(Paths * (column + 1))].Any(v => v != 0) ? 1 : 0;
            }
        }

        Assert.All(PathColumns.All, column => Assert.True(seen[(int)column] >= 5, $"{PathColumns.Name(column)}: {seen[(int)column]}"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Both_vector_widths_give_the_same_bits(int seed) =>
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(Case(seed), 512), MachineColumns.OfSimd(Case(seed), 256));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_debug_accelerator_gives_the_vectors_bits(int seed)
    {
        Assert.Empty(debug.Missing);
        MachineColumns.AssertSameBits(MachineColumns.OfSimd(Case(seed), 512), debug.Run(Case(seed)));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(4000, 12)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Money_adds_up_on_every_path(bool hasOptions)
    {
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomMechanisms.Draw(seed, hasOptions);
            double[] columns = Unscreened.Run(ScenarioLowering.Lower(scenario, book, accounts).Arrays);
            for (int path = 0; path < Paths; path++)
            {
                double Of(PathColumn column) => columns[Paths * (int)column + path];
                double tolerance = 1e-9 * (1 + Of(PathColumn.LiquidatedUsd) + Of(PathColumn.BadDebtUsd));
                Assert.Equal(Of(PathColumn.BadDebtUsd) - Of(PathColumn.FundDrawUsd), Of(PathColumn.UnfundedUsd), tolerance);
                double paid = Of(PathColumn.AdlHaircutUsd) + Of(PathColumn.SocialisedUsd) + Of(PathColumn.UnpaidUsd);
                Assert.Equal(Of(PathColumn.UnfundedUsd), paid, tolerance);
                Assert.InRange(Of(PathColumn.EndogenousUsd), 0, Of(PathColumn.LiquidatedUsd) * (1 + 1e-12));
                Assert.All(PathColumns.All, column => Assert.True(double.IsFinite(Of(column)), $"book {seed}: {PathColumns.Name(column)}"));
            }
        }
    }

    [Fact]
    public void Unlimited_bots_at_no_cost_are_as_if_there_were_none()
    {
        var free = new Liquidators { Tolerance = double.NegativeInfinity };
        for (int seed = 0; seed < Books; seed++)
        {
            (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomAccounts.Draw(seed);
            Scenario bots = scenario.WithVenue(v => v with { Liquidators = free });
            double[] without = Unscreened.Run(ScenarioLowering.Lower(scenario, book, accounts).Arrays);
            double[] with = Unscreened.Run(ScenarioLowering.Lower(bots, book, accounts).Arrays);
            Assert.True(
                without.AsSpan().SequenceEqual(with), $"book {seed}: {without.Where((value, at) => value != with[at]).Count()} values differ");
        }
    }

    private static MachineCase Case(int seed)
    {
        (Scenario scenario, PositionBook book, MarginAccounts accounts) = RandomMechanisms.Draw(seed, seed % 2 == 0);
        return new MachineCase("mechanisms", scenario, book) { Accounts = accounts, Count = 16 };
    }
}
