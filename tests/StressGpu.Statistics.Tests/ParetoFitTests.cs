namespace StressGpu.Statistics.Tests;

public sealed class ParetoFitTests
{
    // Excesses of a generalised Pareto distribution at evenly spread probabilities.
    private static double[] Excesses(double shape, double scale, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => 1 - (i + 0.5) / count)
            .Select(p => scale * (shape == 0 ? -Math.Log(p) : (Math.Pow(p, -shape) - 1) / shape)),
    ];

    [Theory]
    [InlineData(-0.4)]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(0.8)]
    public void Quantiles_of_a_distribution_give_it_back(double shape)
    {
        ParetoFit fit = ParetoFit.Of(Excesses(shape, 2.5e6, 2000));
        // Half a rank is cut off at the end, which lightens the tail by a little.
        Assert.Equal(shape, fit.Shape, 0.02);
        Assert.Equal(2.5e6, fit.Scale, 2.5e6 * 0.02);
    }

    // Coles (2001), An Introduction to Statistical Modeling of Extreme Values, section 4.4.1 maximises the same likelihood.
    [Fact]
    public void No_neighbour_is_likelier()
    {
        Random random = new(3);
        double[] excesses = [.. Enumerable.Range(0, 500).Select(_ => Math.Pow(random.NextDouble(), -0.4) - 1).Order()];
        ParetoFit fit = ParetoFit.Of(excesses);
        double LogLikelihood(double shape, double scale) => excesses.Sum(x => -Math.Log(scale) - (1 + 1 / shape) * Math.Log(1 + shape * x / scale));
        double best = LogLikelihood(fit.Shape, fit.Scale);
        foreach ((double shape, double scale) in ((double, double)[])[(1.01, 1), (0.99, 1), (1, 1.01), (1, 0.99), (1.01, 0.99), (0.99, 1.01)])
        {
            Assert.True(LogLikelihood(shape * fit.Shape, scale * fit.Scale) < best);
        }
    }

    [Fact]
    public void A_bounded_tail_stops_at_the_least_shape()
    {
        // Shape -1: uniform.
        ParetoFit fit = ParetoFit.Of(Excesses(-1, 1, 500));
        Assert.Equal(ParetoFit.LeastShape, fit.Shape, 0.01);
    }

    // 1,000 samples of an exponential tail: the table's level is that of the test, within three standard errors.
    [Theory]
    [InlineData(0.0, 0.10, 0.028)]
    [InlineData(0.3, 0.05, 0.021)]
    public void The_goodness_test_rejects_as_often_as_it_says(double shape, double level, double within)
    {
        int rejected = 0;
        for (int seed = 0; seed < 1000; seed++)
        {
            Random random = new(seed);
            double[] excesses =
            [
                .. Enumerable.Range(0, 300).Select(_ => 1 - random.NextDouble())
                    .Select(p => shape == 0 ? -Math.Log(p) : (Math.Pow(p, -shape) - 1) / shape).Order(),
            ];
            ParetoFit fit = ParetoFit.Of(excesses);
            rejected += GoodnessTable.PValue(fit.Shape, AndersonDarling.Statistic(fit, excesses)) < level ? 1 : 0;
        }
        Assert.Equal(level, rejected / 1000.0, within);
    }

    [Fact]
    public void Probabilities_fall_with_the_statistic()
    {
        Assert.Equal(0.5, GoodnessTable.PValue(0, 0.1));
        Assert.Equal(0.1, GoodnessTable.PValue(0, 0.788), 1e-9);
        Assert.Equal(0.05, GoodnessTable.PValue(0.2, 0.897), 1e-9);
        Assert.Equal(0.001, GoodnessTable.PValue(0, 50));
        double[] falling = [.. Enumerable.Range(0, 300).Select(i => GoodnessTable.PValue(-0.13, i * 0.01))];
        Assert.Equal(falling.OrderDescending(), falling);
    }

    [Fact]
    public void Portable_functions_agree_with_the_machines()
    {
        for (double x = -0.999; x < 50; x += 0.0137)
        {
            Assert.Equal(Math.Log(1 + x), PortableMath.LogOfOnePlus(x), 1e-15 * Math.Max(1, Math.Abs(Math.Log(1 + x))));
            Assert.Equal(Math.Exp(x) - 1, PortableMath.ExpMinusOne(x), 1e-14 * Math.Exp(x));
        }
        Assert.Equal(1e-12 - 0.5e-24, PortableMath.LogOfOnePlus(1e-12), 1e-27);
        Assert.Equal(1e-12 + 0.5e-24, PortableMath.ExpMinusOne(1e-12), 1e-27);
        Assert.Equal(Math.Log(3e-300), PortableMath.Log(3e-300), 1e-12);
        Assert.Equal((-1, double.PositiveInfinity), (PortableMath.ExpMinusOne(-1e4), PortableMath.ExpMinusOne(1e4)));
    }
}
