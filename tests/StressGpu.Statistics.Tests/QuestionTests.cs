using System.Collections.Immutable;

namespace StressGpu.Statistics.Tests;

/// <summary>Mathematics of questions that take several runs.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void A_front_has_the_points_that_no_other_beats()
    {
        ImmutableArray<ImmutableArray<double>> points = [[1, 5], [2, 2], [2, 3], [5, 1], [5, 1], [1, double.NaN]];

        Assert.Equal([true, true, false, true, true, false], ParetoFront.Of(points));
    }

    [Fact]
    public void A_single_coordinate_leaves_the_smallest() =>
        Assert.Equal([false, true, true], ParetoFront.Of([[3.0], [1.0], [1.0]]));

    [Theory]
    [InlineData("bad_debt.es99", "bad_debt", "es", 0.99)]
    [InlineData("fund_draw.var97.5", "fund_draw", "var", 0.975)]
    [InlineData("unfunded.probability", "unfunded", "probability", double.NaN)]
    [InlineData("amplification.ratio", "amplification", "ratio", double.NaN)]
    public void Statistics_have_names(string text, string metric, string statistic, double level)
    {
        Assert.True(StatisticName.TryParse(text, out StatisticName? name, out _));
        Assert.Equal(new StatisticName(metric, statistic, level), name);
        Assert.Equal(text, name.ToString());
    }

    [Theory]
    [InlineData("bad_dept.es99", "unknown metric 'bad_dept'; known: liquidated,")]
    [InlineData("bad_debt.es98", "unknown statistic 'es98' of bad_debt; known: mean, probability, var90")]
    [InlineData("bad_debt", "unknown statistic '' of bad_debt")]
    [InlineData("max_drawdown.probability", "unknown statistic 'probability' of max_drawdown")]
    public void What_is_unknown_is_said(string text, string expected)
    {
        Assert.False(StatisticName.TryParse(text, out _, out string? fault));
        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_search_finds_the_crossing_of_a_curve_and_the_places_of_its_interval(double sign)
    {
        // 2^x crosses 10 at log2(10); an interval of 10 % either way crosses it at log2(10/1.1) and log2(10/0.9).
        SearchPoint Curve(double x) => new(x, sign * Math.Pow(2, x), (sign - 0.1) * Math.Pow(2, x), (sign + 0.1) * Math.Pow(2, x));
        Crossing found = new CrossingSearch(Curve, sign * 10, v => sign * v > 10).Find(0, 8, 0.25, 0.001);

        Assert.Equal(CrossingKind.Found, found.Kind);
        Assert.Equal(Math.Log2(10), found.At, 0.02);
        Assert.Equal(Math.Log2(10 / 1.1), found.Low, 0.02);
        Assert.Equal(Math.Log2(10 / 0.9), found.High, 0.02);
        Assert.True(Math.Pow(2, found.Inside) <= 10 && Math.Pow(2, found.Beyond) > 10);
        Assert.True(found.IsMonotone);
        Assert.InRange(found.Points.Length, 3, 16);
    }

    [Fact]
    public void A_search_says_where_nothing_crosses_or_all_is_beyond()
    {
        static SearchPoint Line(double x) => new(x, x, x - 1, x + 1);

        Assert.Equal(CrossingKind.AtStart, new CrossingSearch(Line, -1, v => v > -1).Find(0, 8, 1, 0.1).Kind);
        Crossing never = new CrossingSearch(Line, 9, v => v > 9).Find(0, 8, 1, 0.1);
        Assert.Equal((CrossingKind.Never, 8.0), (never.Kind, never.At));
        Crossing down = new CrossingSearch(Line, -3, v => v < -3).Find(0, -8, 1, 0.1);
        Assert.Equal(-3, down.At, 1e-9);
        Assert.Equal((-4, -2), (Math.Round(down.Low, 6), Math.Round(down.High, 6)));
    }

    [Fact]
    public void A_statistic_that_turns_is_seen()
    {
        static SearchPoint Hill(double x) => new(x, -x * (x - 4), -x * (x - 4) - 0.1, -x * (x - 4) + 0.1);

        Assert.False(new CrossingSearch(Hill, 5, v => v > 5).Find(0, 8, 1, 0.1).IsMonotone);
    }

    [Fact]
    public void A_size_is_the_order_statistic_that_at_most_a_share_exceeds()
    {
        double[] needs = [.. Enumerable.Range(1, 10_000).Select(i => (double)i).Reverse()];
        NeedQuantiles quantiles = new(needs, antithetic: false);

        Assert.Equal(9900, quantiles.Of(0.01, isStrict: false).Usd);
        Assert.Equal(9901, quantiles.Of(0.01, isStrict: true).Usd);
        Assert.Equal(0.01, quantiles.ShareAbove(9900));
        SizeEstimate size = quantiles.Of(0.01, isStrict: false);
        // Binomial (10,000, 0.99): the 2.5 % and 97.5 % quantiles are 9,880 and 9,919.
        Assert.Equal((9880.0, 9920.0), (size.Low, size.High));
        Assert.True(double.IsNaN(quantiles.Of(0.001, isStrict: false).Low));
    }

    [Fact]
    public void Intervals_of_sizes_cover()
    {
        (int covered, int covering) = (0, 0);
        for (int seed = 0; seed < 1000; seed++)
        {
            Random random = new(seed);
            double[] needs = [.. Enumerable.Range(0, 5000).Select(_ => -Math.Log(1 - random.NextDouble()))];
            SizeEstimate size = new NeedQuantiles(needs, antithetic: false).Of(0.02, isStrict: false);
            covered += size.Low <= -Math.Log(0.02) && -Math.Log(0.02) <= size.High ? 1 : 0;
            double[] mirrored = [.. needs.Take(2500).SelectMany(n => new[] { n, -Math.Log(1 - Math.Exp(-n)) })];
            SizeEstimate pairs = new NeedQuantiles(mirrored, antithetic: true).Of(0.02, isStrict: false);
            covering += pairs.Low <= -Math.Log(0.02) && -Math.Log(0.02) <= pairs.High ? 1 : 0;
        }

        // 95 % of 1,000, and three and a half standard deviations of that.
        Assert.InRange(covered, 926, 985);
        Assert.InRange(covering, 926, 985);
    }

    [Fact]
    public void Distances_of_independent_normals_are_their_norms_however_they_are_mixed()
    {
        Random random = new(5);
        double[] normals = [.. Enumerable.Range(0, 40_000).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
        double[] mixed = new double[normals.Length];
        for (int i = 0; i < normals.Length; i += 2)
        {
            (mixed[i], mixed[i + 1]) = (0.3 * normals[i] + 5, 0.2 * normals[i] + 0.01 * normals[i + 1]);
        }

        double[] distances = ReturnDistances.Of(mixed, 2);
        double[] norms = [.. Enumerable.Range(0, 20_000).Select(p => Math.Sqrt(normals[2 * p] * normals[2 * p] + normals[2 * p + 1] * normals[2 * p + 1]))];
        Assert.All(Enumerable.Range(0, 20_000), p => Assert.Equal(norms[p], distances[p], 0.08 * (1 + norms[p])));
    }

    [Fact]
    public void An_asset_that_does_not_move_leaves_distances_finite() =>
        Assert.All(ReturnDistances.Of([0.1, 0, -0.1, 0, 0.2, 0], 2), d => Assert.True(double.IsFinite(d)));

    [Theory]
    [InlineData(1e9, 0, -3, 2)]
    [InlineData(1, 0, -1, 1)]
    [InlineData(1e9, 10, 0, 0)]
    public void Hedges_undo_a_linear_loss_as_far_as_their_bound_and_cost_allow(double bound, double cost, double first, double second)
    {
        // Loss -3 x + 2 y + noise: gains of -3 in x and 2 in y leave the noise alone. Dear hedges are not bought.
        Random random = new(3);
        double[] returns = [.. Enumerable.Range(0, 40_000).Select(_ => random.NextDouble() - 0.5)];
        double[] losses = [.. Enumerable.Range(0, 20_000).Select(p => -3 * returns[2 * p] + 2 * returns[2 * p + 1] + 0.1 * random.NextDouble())];
        double[] notionals = ShortfallHedge.Fit(losses, returns, new TailLevel(9500), bound, cost);

        Assert.Equal(first, notionals[0], 0.03);
        Assert.Equal(second, notionals[1], 0.03);
        PairedShortfall paired = PairedShortfall.Of(
            losses, ShortfallHedge.Hedged(losses, returns, notionals, cost), new TailLevel(9500), antithetic: false);
        Assert.True(cost > 0 ? Math.Abs(paired.Difference) < 1e-2 : paired.Interval.Low > 0 && paired.Second < paired.First);
    }

    [Fact]
    public void Paired_shortfalls_have_the_values_and_error_of_their_definition()
    {
        Random random = new(9);
        double[] x = [.. Enumerable.Range(0, 4096).Select(_ => -Math.Log(1 - random.NextDouble()))];
        double[] y = [.. x.Select(v => 0.5 * v)];
        PairedShortfall paired = PairedShortfall.Of(x, y, new TailLevel(9500), antithetic: false);

        // ES of the exponential distribution: 1 - ln(1 - a).
        Assert.Equal(1 - Math.Log(0.05), paired.First, 0.25);
        Assert.Equal(paired.First / 2, paired.Second, 1e-9);
        Assert.True(paired.Interval.Low < paired.Difference && paired.Difference < paired.Interval.High);
        Assert.Equal(0, PairedShortfall.Of(x, x, new TailLevel(9500), antithetic: false).Interval.High, 1e-12);
    }
}
