using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>Ladders against the positions they were made of: model.md, section 6.</summary>
public sealed class LadderTests
{
    // SignedTrigger is float32: half an ulp of a log price up to 4.
    private const double Float = 2.4e-7;

    public static TheoryData<double, int> Merged => new()
    {
        { 1, 10 }, { 1, 500 }, { 0.5, 3000 }, { 20, 3000 }, { 100, 3000 }, { 100, 1 },
    };

    [Theory]
    [MemberData(nameof(Merged))]
    public void Merged_rungs_conserve_quantity_value_margin_and_number(double basisPoints, int positions)
    {
        (Scenario scenario, PositionBook book) = Draw(basisPoints, positions);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
        List<LadderOfBook> expected = LadderOfBook.All(scenario, book);

        Assert.Equal(positions, lowered.Book.Positions);
        Assert.Equal(expected.Count, lowered.Arrays.Ladders.Length);
        foreach ((LadderOfBook want, Ladder ladder) in expected.Zip(lowered.Arrays.Ladders))
        {
            Rung totals = lowered.Arrays.Rungs[ladder.End];
            double value = want.Positions.Sum(p => p.Quantity * p.BankruptcyUsd);
            double margin = want.Positions.Sum(p => p.MarginUsd);
            Assert.Equal(want.Positions.Count, totals.PositionsBefore);
            Assert.Equal(1, totals.QuantityBefore / want.Positions.Sum(p => p.Quantity), 1e-12);
            Assert.Equal(value, totals.BankruptcyUsdBefore, 1e-12 * want.Positions.Sum(p => p.Quantity * Math.Abs(p.BankruptcyUsd)));
            Assert.Equal(1, lowered.Arrays.MarginBefore[ladder.End] / margin, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(Merged))]
    public void No_trigger_moves_by_more_than_the_resolution(double basisPoints, int positions)
    {
        (Scenario scenario, PositionBook book) = Draw(basisPoints, positions);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
        double largest = 0;
        foreach ((LadderOfBook want, Ladder ladder) in LadderOfBook.All(scenario, book).Zip(lowered.Arrays.Ladders))
        {
            foreach ((OnePosition position, float trigger) in want.WithTriggers(lowered.Arrays, ladder))
            {
                if (double.IsNegativeInfinity(position.SignedTrigger))
                {
                    Assert.True(float.IsNegativeInfinity(trigger));
                    continue;
                }

                double shift = Math.Abs(position.SignedTrigger - trigger);
                Assert.InRange(shift, 0, basisPoints * 1e-4 + Float);
                largest = Math.Max(largest, shift);
            }
        }

        Assert.InRange(lowered.Book.LargestShiftBasisPoints, 0, basisPoints);
        Assert.Equal(largest, lowered.Book.LargestShiftBasisPoints * 1e-4, Float);
        Assert.Equal(lowered.Arrays.Rungs.Length - lowered.Arrays.Ladders.Length, lowered.Book.Rungs);
    }

    [Theory]
    [MemberData(nameof(Merged))]
    public void The_shortfall_error_is_a_bound_at_any_price(double basisPoints, int positions)
    {
        (Scenario scenario, PositionBook book) = Draw(basisPoints, positions);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
        List<LadderOfBook> ladders = LadderOfBook.All(scenario, book);
        var random = new Random(9);
        for (int draw = 0; draw < 200; draw++)
        {
            // Any price, each asset its own.
            double[] prices = [.. scenario.Assets.Select(a => a.PriceUsd * Math.Exp(2 * random.NextDouble() - 1))];
            double exact = ladders.Sum(l => l.Positions.Sum(p => p.ShortfallAt(prices[l.Asset])));
            double merged = ladders.Zip(lowered.Arrays.Ladders)
                .Sum(pair => Shortfall(lowered.Arrays.Rungs, pair.Second, pair.First.Side, prices[pair.First.Asset]));
            Assert.Equal(exact, merged, lowered.Book.ShortfallErrorUsd + 1e-9 * exact);
        }
    }

    [Theory]
    [MemberData(nameof(Merged))]
    public void Keys_fall_along_every_ladder(double basisPoints, int positions)
    {
        (Scenario scenario, PositionBook book) = Draw(basisPoints, positions);
        foreach (bool exact in (bool[])[false, true])
        {
            PathArrays arrays = ScenarioLowering.Lower(
                scenario with { Book = new EmptyBook { Exact = exact, RungBasisPoints = basisPoints } }, book).Arrays;
            foreach (Ladder ladder in arrays.Ladders)
            {
                Assert.True(float.IsNegativeInfinity(arrays.Triggers[ladder.End]));
                for (int rung = ladder.First + 1; rung < ladder.End; rung++)
                {
                    Assert.True(arrays.Triggers[rung] <= arrays.Triggers[rung - 1]);
                    Assert.True(
                        ladder.Ordered == 0
                        || arrays.Rungs[rung].SignedBankruptcyPrice <= arrays.Rungs[rung - 1].SignedBankruptcyPrice);
                }
            }
        }
    }

    [Fact]
    public void An_exact_book_keeps_every_position()
    {
        (Scenario scenario, PositionBook book) = Draw(1, 3000);

        LoweredScenario lowered = ScenarioLowering.Lower(scenario with { Book = new EmptyBook { Exact = true } }, book);

        Assert.Equal(3000, lowered.Book.Rungs);
        Assert.Equal(0, lowered.Book.ShortfallErrorUsd);
        Assert.Equal(0, lowered.Book.LargestShiftBasisPoints);
        foreach ((LadderOfBook want, Ladder ladder) in LadderOfBook.All(scenario, book).Zip(lowered.Arrays.Ladders))
        {
            foreach ((OnePosition position, float trigger) in want.WithTriggers(lowered.Arrays, ladder))
            {
                Assert.Equal((float)position.SignedTrigger, trigger, Float);
            }
        }
    }

    [Fact]
    public void Positions_that_fire_at_the_start_are_counted()
    {
        (Scenario scenario, PositionBook book) = Draw(1, 3000);
        int firing = LadderOfBook.All(scenario, book).Sum(l => l.Positions.Count(p => p.SignedTrigger > 0));

        Assert.InRange(firing, 10, 2990);
        Assert.Equal(firing, ScenarioLowering.Lower(
            scenario with { Book = new EmptyBook { Exact = true } }, book).Book.LiquidatableAtStart);
    }

    private static (Scenario Scenario, PositionBook Book) Draw(double basisPoints, int positions)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(positions + 1, assets: 3, positions: positions);
        return (scenario with { Book = new EmptyBook { RungBasisPoints = basisPoints } }, book);
    }

    private static double Shortfall(Rung[] rungs, Ladder ladder, Side side, double priceUsd)
    {
        double sum = 0;
        double sign = side == Side.Long ? 1 : -1;
        for (int rung = ladder.First; rung < ladder.End; rung++)
        {
            double quantity = rungs[rung + 1].QuantityBefore - rungs[rung].QuantityBefore;
            double value = rungs[rung + 1].BankruptcyUsdBefore - rungs[rung].BankruptcyUsdBefore;
            sum += Math.Max(0, sign * (value - quantity * priceUsd));
        }

        return sum;
    }
}
