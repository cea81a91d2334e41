using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Books;

public sealed class StartOptionMarksTests
{
    private static readonly Scenario Market = Scenarios.Plain() with
    {
        Venue = Scenarios.Plain().Venue with
        {
            Options = new OptionTerms { Surfaces = [new VolatilitySurface { Underlying = 0, Level = 0.8, SpotBeta = -1 }] },
        },
    };

    private readonly StartOptionMarks marks = new(Market);

    [Fact]
    public void Payoffs_have_the_same_numbers_in_the_model_and_in_the_kernels()
    {
        Assert.Equal(OptionPayoff.Count, Enum.GetValues<OptionKind>().Length);
        Assert.Equal(
            [OptionPayoff.Call, OptionPayoff.Put, OptionPayoff.DigitalCall, OptionPayoff.DigitalPut,
                OptionPayoff.DownAndOutCall, OptionPayoff.DownAndOutPut, OptionPayoff.UpAndOutCall, OptionPayoff.UpAndOutPut],
            Enum.GetValues<OptionKind>().Select(k => (int)k));
    }

    [Fact]
    public void A_call_at_the_money_is_worth_blacks_formula()
    {
        // 2 N(d/2) - 1 times F with d = 0.8 sqrt(30/365) = 0.2293538: N(0.1146769) = 0.5456492 (tables of the error function).
        OptionInstrument call = new(0, OptionKind.Call, 100, 720, 0);

        Assert.Equal(100 * (2 * 0.5456492 - 1), marks.MarkUsd(call, 100), 2e-4);
        Assert.Equal(7.5 + marks.MarkUsd(call, 100), marks.MaintenanceUsd(call, 100), 12);
        Assert.Equal(0.5456492, marks.Delta(call, 100), 1e-5);
    }

    [Fact]
    public void The_grids_scenarios_are_those_of_the_decision()
    {
        // Decision 0007: 0, +-4, +-8, +-12, +-16 % with the level x0.75, x1, x1.35; +-33 and +-66 % at a third of their loss.
        double[] moves = [-0.16, -0.12, -0.08, -0.04, 0, 0.04, 0.08, 0.12, 0.16];
        double[] factors = [0.75, 1, 1.35];
        double[] tails = [-0.66, -0.33, 0.33, 0.66];
        IEnumerable<GridShock> expected = moves.SelectMany(_ => factors, (move, factor) => new GridShock(move, factor, 1))
            .Concat(tails.Select(move => new GridShock(move, 1, 1.0 / 3)));

        Assert.Equal(expected, marks.Shocks);
    }

    [Fact]
    public void Volatility_rises_as_the_price_falls_but_not_within_a_shock_of_the_grid()
    {
        OptionInstrument put = new(0, OptionKind.Put, 80, 720, 0);

        Assert.Equal(marks.MarkUsd(put, 100), marks.ShockedUsd(put, 100, 0, 1), 12);
        Assert.True(marks.MarkUsd(put, 80) > 1.1 * marks.ShockedUsd(put, 100, -0.2, 1));
        Assert.Equal(marks.MarkUsd(put, 80), marks.ShockedUsd(put, 100, -0.2, 1 / 0.8), 1e-9);
    }
}
