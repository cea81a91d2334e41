using StressGpu.Model;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>The deviation that a bridge inside a step takes is that of the step's own normal.</summary>
public sealed class StepDeviationTests
{
    private const int Steps = 24;

    [Theory]
    [InlineData("gbm", 1)]
    [InlineData("studentT 8", 1)]
    [InlineData("garch", 1)]
    [InlineData("garch", 3)]
    [InlineData("garch t", 3)]
    [InlineData("heston", 1)]
    [InlineData("regime drawn", 2)]
    public void Returns_over_it_are_standard_normal(string model, int steps)
    {
        using var market = new MarketAlone(Of(model, steps));
        foreach (int asset in (int[])[1, 4])
        {
            // A log return is -d^2/2 + d z, d known before the step, up to the regimes' drift, under a hundredth of d here. Of steps
            // in which Heston's variance stands at 0 there is nothing to say.
            double[] normals = [.. Enumerable.Range(0, 400)
                .SelectMany(path => market.Path((uint)path, asset))
                .Where(step => step.Deviation > 0)
                .Select(step => (step.Return + step.Deviation * step.Deviation / 2) / step.Deviation)];
            Estimate.AssertMean(1, [.. normals.Select(z => z * z)]);
            Estimate.AssertMean(3, [.. normals.Select(z => z * z * z * z)]);
        }
    }

    [Theory]
    [InlineData("gbm")]
    [InlineData("jumpDiffusion")]
    [InlineData("bootstrap")]
    public void Models_without_other_volatilities_have_the_assets(string model)
    {
        Scenario scenario = Of(model, 2);
        using var market = new MarketAlone(scenario);
        double expected = 0.8 * Math.Sqrt(scenario.Horizon.StepYears);
        Assert.All(market.Path(3, 4), step => Assert.Equal(expected, step.Deviation, 1e-8));
    }

    [Fact]
    public void A_variance_at_its_start_is_the_one_given()
    {
        Scenario scenario = Of("heston", 1);
        using var market = new MarketAlone(scenario);
        Assert.Equal(0.3 * Math.Sqrt(scenario.Horizon.StepYears), market.Path(0, 1)[0].Deviation, 1e-8);
    }

    private static Scenario Of(string model, int steps)
    {
        Scenario plain = Scenarios.Plain(5) with { Horizon = new Horizon(Steps / 2.0, 30) };
        return plain with { Market = plain.Market with { Model = SampleModels.Of(plain, steps)[model] } };
    }
}
