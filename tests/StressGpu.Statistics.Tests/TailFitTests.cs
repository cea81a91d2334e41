using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class TailFitTests
{
    private const int Runs = 1000;
    private const int Paths = 20_480;

    // What the intervals of an extrapolation cover, of a nominal 95 %, 20 and 2 paths beyond. Where the tail is a generalised Pareto
    // one they cover; where it only becomes one in the limit, as a normal's very slowly does, they fall short further out: the
    // interval knows the error of the fit, not that of the form.
    [Theory]
    [InlineData("exponential", 0.92, 0.97)]
    [InlineData("power", 0.92, 0.97)]
    [InlineData("bounded", 0.87, 0.97)]
    [InlineData("lognormal", 0.91, 0.98)]
    [InlineData("normal", 0.83, 0.97)]
    public void Intervals_beyond_the_data_cover_the_truth(string kind, double least, double most)
    {
        Dictionary<(string, double), int> hits = [];
        for (int seed = 0; seed < Runs; seed++)
        {
            RunSummary summary = Alone(seed, kind);
            foreach (TailRow row in summary.Tails.Where(t => t.Extrapolated))
            {
                double var = Quantile(kind, 1 - row.Level);
                double es = Enumerable.Range(0, 2000).Average(i => Quantile(kind, (1 - row.Level) * (i + 0.5) / 2000));
                hits[("var", row.Level)] = hits.GetValueOrDefault(("var", row.Level)) + (row.VarLow <= var && var <= row.VarHigh ? 1 : 0);
                hits[("es", row.Level)] = hits.GetValueOrDefault(("es", row.Level)) + (row.EsLow <= es && !(es > row.EsHigh) ? 1 : 0);
            }
        }
        Assert.Equal([0.999, 0.9999], hits.Keys.Select(k => k.Item2).Distinct().Order());
        Assert.All(hits, hit => Assert.True(hit.Value >= least * Runs && hit.Value <= most * Runs, $"{kind} {hit.Key}: {hit.Value}"));
    }

    [Fact]
    public void A_fit_says_where_it_comes_from_and_what_is_extrapolated()
    {
        RunSummary summary = Sampled(1, "exponential").Summarise();
        TailRow[] rows = [.. summary.Tails];
        // 20,480 paths: 1,000 of the worst twentieth are fitted; 99.99 % has two beyond it, 99.999 % none.
        Assert.Equal([0.99, 0.995, 0.999, 0.9999], rows.Select(r => r.Level));
        Assert.Equal([false, false, true, true], rows.Select(r => r.Extrapolated));
        Assert.All(rows, r => Assert.Equal(("bad_debt", true), (r.Metric, r.Trusted)));
        Assert.All(rows, r => Assert.InRange(r.Exceedances, 100, 1000));
        Assert.All(rows, r => Assert.InRange(0, r.ShapeLow, r.ShapeHigh));
        Assert.All(rows, r => Assert.True(r.Threshold < r.VarLow && r.VarLow < r.Var && r.Var < r.VarHigh && r.Var < r.Es));
        // Inside the data the fit is what the order statistics are.
        SummaryRow var = summary.Row("bad_debt", "var", 0.99);
        Assert.InRange(rows[0].Var, var.CiLow, var.CiHigh);
    }

    [Fact]
    public void A_tail_of_a_few_values_is_not_trusted()
    {
        RunSummary summary = new Sample(20_000).WithDraws(PathColumn.BadDebtUsd, 1, r => r.NextDouble() < 0.9 ? 0 : r.Next(1, 6)).Summarise();
        Assert.NotEmpty(summary.Tails);
        Assert.All(summary.Tails, r => Assert.False(r.Trusted, $"{r}"));
    }

    [Fact]
    public void A_tail_of_two_populations_is_fitted_above_the_first_or_not_trusted()
    {
        RunSummary summary = new Sample(100_000)
            .WithDraws(PathColumn.BadDebtUsd, 2, r => r.NextDouble() < 0.996 ? Sample.Exponential(r) : 100 + 50 * r.NextDouble()).Summarise();
        Assert.All(summary.Tails, r => Assert.True(!r.Trusted || r.Threshold > 99, $"{r}"));
    }

    [Theory]
    [InlineData(20_000, 99)]
    [InlineData(1000, 1000)]
    public void Too_few_losses_have_no_fit(int paths, int losses) =>
        Assert.Empty(new Sample(paths).With(PathColumn.BadDebtUsd, path => path < losses ? path + 1 : 0).Summarise().Tails);

    [Fact]
    public void A_drawdown_beyond_the_data_is_no_more_than_all()
    {
        RunSummary summary = new Sample(20_000).WithDraws(PathColumn.MaxDrawdown, 4, r => Math.Pow(r.NextDouble(), 0.1)).Summarise();
        Assert.NotEmpty(summary.Tails);
        Assert.All(summary.Tails, r => Assert.True(r.VarHigh <= 1 && r.EsHigh <= 1, $"{r}"));
    }

    // Pairs of equal paths say half as much: the intervals are wider by the root of two.
    [Fact]
    public void Antithetic_pairs_widen_the_intervals()
    {
        double[] values = Sampled(7, "exponential").Values(PathColumn.BadDebtUsd);
        TailRow pairs = new Sample(Paths, antithetic: true).With(PathColumn.BadDebtUsd, p => values[p / 2]).Summarise().Tails.Last();
        TailRow alone = new Sample(Paths).With(PathColumn.BadDebtUsd, p => values[p / 2]).Summarise().Tails.Last();
        double Width(TailRow r) => Math.Log((r.VarHigh - r.Threshold) / (r.VarLow - r.Threshold));
        Assert.Equal(alone.Var, pairs.Var);
        Assert.Equal(Math.Sqrt(2), Width(pairs) / Width(alone), 0.02);
    }

    private static Sample Sampled(int seed, string kind) => new Sample(Paths).WithDraws(PathColumn.BadDebtUsd, seed, r => Quantile(kind, 1 - r.NextDouble()));

    // Only the column that is looked at: thirty times as fast as a whole run's statistics.
    private static RunSummary Alone(int seed, string kind)
    {
        MetricAccumulator metric = new(PathColumn.BadDebtUsd, Paths / PathBlock.Size, Paths / 8, antithetic: false);
        Random random = new(seed);
        PathBlock block = new() { Count = PathBlock.Size };
        for (int index = 0; index < Paths / PathBlock.Size; index++)
        {
            block.FirstPathId = (long)index * PathBlock.Size;
            foreach (ref double value in block.Column(PathColumn.BadDebtUsd))
            {
                value = Quantile(kind, 1 - random.NextDouble());
            }
            metric.Consume(index, block);
        }
        return new(Paths, [], [], []) { Tails = [.. TailFit.Rows(metric.Result(Paths))] };
    }

    // The value that a share p of paths is above.
    private static double Quantile(string kind, double p) => kind switch
    {
        "exponential" => -Math.Log(p),
        "power" => Math.Pow(p, -0.25),
        "bounded" => 1 - Math.Pow(p, 0.25),
        "lognormal" => Math.Exp(Normal(p)),
        _ => Math.Max(0, Normal(p)),
    };

    private static double Normal(double p) => -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, p);
}
