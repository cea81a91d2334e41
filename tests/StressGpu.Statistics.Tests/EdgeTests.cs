using CsCheck;
using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class EdgeTests
{
    [Fact]
    public void A_run_without_losses_reports_zeros_and_an_upper_bound_of_the_probability()
    {
        RunSummary summary = new Sample(5000).Summarise();
        SummaryRow probability = summary.Row("bad_debt", "probability");
        Assert.Equal((0, 0), (probability.Value, probability.CiLow));
        // Wilson at zero successes: z^2/(n + z^2).
        Assert.Equal(3.8414588 / 5003.8414588, probability.CiHigh, 1e-9);
        SummaryRow shortfall = summary.Row("bad_debt", "es", 0.99);
        Assert.Equal((0, 0, 0), (shortfall.Value, shortfall.CiLow, shortfall.CiHigh));
        Assert.Empty(summary.Worst);
        Assert.All(summary.Exceedance, row => Assert.Equal((0, 0), (row.Threshold, row.Probability)));
        Assert.True(double.IsNaN(summary.Row("amplification", "ratio").Value));
    }

    [Fact]
    public void One_path_has_values_and_no_intervals()
    {
        RunSummary summary = new Sample(1).With(PathColumn.BadDebtUsd, _ => 7).Summarise();
        foreach (SummaryRow row in summary.Rows.Where(r => r.Metric == "bad_debt" && r.Statistic != "probability"))
        {
            Assert.Equal(7, row.Value);
            Assert.Equal((double.NaN, double.NaN), (row.CiLow, row.CiHigh));
        }
        Assert.Equal(new WorstRow("bad_debt", 1, 0, 7), summary.Worst.Single());
    }

    [Theory]
    [InlineData(1000, 0.95, true)]
    [InlineData(999, 0.95, false)]
    [InlineData(500_000, 0.9999, true)]
    [InlineData(499_999, 0.9999, false)]
    public void Fewer_than_fifty_paths_beyond_a_level_give_no_interval(int paths, double level, bool given)
    {
        RunSummary summary = new Sample(paths).With(PathColumn.BadDebtUsd, path => path).Summarise();
        Assert.Equal(given, double.IsFinite(summary.Row("bad_debt", "var", level).CiHigh));
        Assert.Equal(given, double.IsFinite(summary.Row("bad_debt", "es", level).CiLow));
    }

    [Fact]
    public void Equal_values_have_intervals_of_no_width()
    {
        RunSummary summary = new Sample(3000).With(PathColumn.FeesUsd, _ => 0.1).Summarise();
        foreach (SummaryRow row in summary.Rows.Where(r => r.Metric == "fees" && r.Statistic != "probability"))
        {
            Assert.Equal(0.1, row.Value);
            Assert.True(double.IsNaN(row.CiLow) || (row.CiLow == 0.1 && row.CiHigh == 0.1), row.ToString());
        }
    }

    [Fact]
    public void Amplification_without_impact_is_exactly_one()
    {
        static double Liquidated(long path) => path % 7 * 0.3e6;
        RunSummary summary = new Sample(5000).With(PathColumn.LiquidatedAtFairUsd, Liquidated)
            .With(PathColumn.ShadowLiquidatedUsd, Liquidated).Summarise();
        SummaryRow ratio = summary.Row("amplification", "ratio");
        Assert.Equal((1, 1, 1), (ratio.Value, ratio.CiLow, ratio.CiHigh));
    }

    [Fact]
    public void The_worst_paths_are_in_order_and_ties_go_to_the_smaller_id()
    {
        Sample sample = new Sample(4000).With(PathColumn.BadDebtUsd, path => path % 400 == 0 ? 5 : path == 777 ? 9 : path % 2);
        string[] expected =
        [
            "777 9", .. Enumerable.Range(0, 10).Select(i => $"{i * 400} 5"), .. Enumerable.Range(0, 9).Select(i => $"{2 * i + 1} 1"),
        ];
        Assert.Equal(expected, sample.Accumulate([3, 1, 0, 2]).Summarise().Worst.Select(w => $"{w.PathId} {w.Value}"));
    }

    [Fact]
    public void The_first_liquidation_is_averaged_over_paths_that_liquidate()
    {
        RunSummary summary = new Sample(3000).With(PathColumn.FirstLiquidationStep, path => path < 2000 ? -1 : path % 2).Summarise();
        SummaryRow row = summary.Rows.Single(r => r.Metric == "first_liquidation_step");
        Assert.Equal(("mean", 0.5, 1000), (row.Statistic, row.Value, row.Paths));
        Assert.True(double.IsNaN(new Sample(10).With(PathColumn.FirstLiquidationStep, _ => -1).Summarise()
            .Row("first_liquidation_step", "mean").Value));
    }

    [Fact]
    public void Every_exceedance_probability_is_the_exact_share_of_paths_above()
    {
        Sample sample = new Sample(30_000).WithDraws(PathColumn.LiquidatedUsd, 5, r => r.NextDouble() < 0.3 ? 0 : Math.Exp(Sample.Normal(r)))
            .WithDraws(PathColumn.BadDebtUsd, 6, r => r.Next(6));
        RunSummary summary = sample.Summarise();
        foreach ((string metric, PathColumn column) in new[] { ("liquidated", PathColumn.LiquidatedUsd), ("bad_debt", PathColumn.BadDebtUsd) })
        {
            double[] all = [.. Enumerable.Range(0, 30).SelectMany(i => sample.Block(i).Column(column).ToArray())];
            ExceedanceRow[] curve = [.. summary.Exceedance.Where(row => row.Metric == metric)];
            Assert.InRange(curve.Length, column == PathColumn.BadDebtUsd ? 3 : 80, 200);
            Assert.All(curve, row => Assert.Equal(all.Count(v => v > row.Threshold) / 30_000.0, row.Probability));
            Assert.All(curve, row => Assert.InRange(row.Probability, row.CiLow, row.CiHigh));
            Assert.All(curve.Zip(curve.Skip(1)), p => Assert.True(p.First.Threshold < p.Second.Threshold));
        }
    }

    [Fact]
    public void Es_is_never_below_var_nor_above_the_maximum() =>
        Gen.Select(Gen.OneOf(Gen.Double[-1e9, 1e9], Gen.Const(0.0), Gen.Int[-2, 2].Select(i => i / 10.0)).Array[1, 300], Gen.Int[0, 1000])
            .Sample((values, _) =>
            {
                RunSummary summary = new Sample(values.Length).With(PathColumn.AccountLossUsd, path => values[path]).Summarise();
                double slack = 1e-12 * values.Max(Math.Abs);
                return TailLevel.All.All(level =>
                {
                    double var = summary.Row("account_loss", "var", level.Fraction).Value;
                    double es = summary.Row("account_loss", "es", level.Fraction).Value;
                    return var <= es && es <= values.Max() + slack;
                });
            }, iter: 300);
}
