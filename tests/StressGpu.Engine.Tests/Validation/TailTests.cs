using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>VaR and expected shortfall of an unlevered long of 1 over a day at 80 % volatility (validation.md).</summary>
public sealed class TailTests
{
    private const int Paths = 1 << 20;

    // Over one step the fall from the start is the loss. Errors of VaR: sqrt(p (1-p)/n)/density; of ES: influence function.
    [Theory]
    [InlineData(0.99, 0.093614, 0.106309, 1.4e-4, 2.0e-4)]
    [InlineData(0.999, 0.122148, 0.132215, 3.4e-4, 4.7e-4)]
    public void An_unlevered_long_has_the_closed_forms_tail(
        double level, double valueAtRisk, double expectedShortfall, double errorOfVar, double errorOfEs)
    {
        Scenario scenario = Scenarios.Plain() with { Horizon = new Horizon(24, 1440), Seed = 2024 };

        double[] losses = [.. PathTable.Run(scenario, PositionBook.Empty, Paths).Column(PathColumn.MaxDrawdownFair).Order()];

        // Section 9: the ceil(a n)-th order statistic; the boundary path has the fractional weight.
        int rank = (int)Math.Ceiling(level * Paths);
        double boundary = losses[rank - 1];
        double tail = (1 - level) * Paths;
        double shortfall = (losses.Skip(rank).Sum() + (rank - level * Paths) * boundary) / tail;
        Assert.Equal(valueAtRisk, boundary, 4.5 * errorOfVar);
        Assert.Equal(expectedShortfall, shortfall, 4.5 * errorOfEs);
    }
}
