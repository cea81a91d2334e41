using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

public sealed class ClosedFormTests
{
    private const int Paths = 400_000;

    // ES of the standard normal is phi(z_a)/(1 - a): McNeil, Frey and Embrechts, Quantitative Risk Management, ex. 2.14.
    [Theory]
    [InlineData(0.99, 2.326348, 2.665214)]
    [InlineData(0.999, 3.090232, 3.367090)]
    public void Var_and_es_of_a_normal_sample_agree_with_the_closed_form(double level, double var, double es)
    {
        RunSummary summary = new Sample(Paths).WithDraws(PathColumn.FundingNetUsd, 1, Sample.Normal).Summarise();
        Near(summary.Row("funding_net", "var", level), var);
        Near(summary.Row("funding_net", "es", level), es);
    }

    // Exponential: VaR = -log(1 - a), ES = VaR + 1 (no memory).
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.995)]
    public void Var_and_es_of_an_exponential_sample_agree_with_the_closed_form(double level)
    {
        RunSummary summary = new Sample(Paths).WithDraws(PathColumn.BadDebtUsd, 2, Sample.Exponential).Summarise();
        Near(summary.Row("bad_debt", "mean"), 1);
        Near(summary.Row("bad_debt", "var", level), -Math.Log(1 - level));
        Near(summary.Row("bad_debt", "es", level), 1 - Math.Log(1 - level));
    }

    // Pareto with index b and scale 1: VaR = (1 - a)^(-1/b), ES = VaR b/(b - 1).
    [Theory]
    [InlineData(0.975)]
    [InlineData(0.999)]
    public void Var_and_es_of_a_pareto_sample_agree_with_the_closed_form(double level)
    {
        const double Index = 5;
        RunSummary summary = new Sample(Paths)
            .WithDraws(PathColumn.UnfundedUsd, 3, r => Math.Pow(1 - r.NextDouble(), -1 / Index)).Summarise();
        double var = Math.Pow(1 - level, -1 / Index);
        Near(summary.Row("unfunded", "var", level), var);
        Near(summary.Row("unfunded", "es", level), var * Index / (Index - 1));
    }

    // Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_probability_agrees_with_published_ones(int successes, int paths, double low, double high)
    {
        SummaryRow row = new Sample(paths).With(PathColumn.AdlUsd, path => path < successes ? 2 : 0).Summarise().Row("adl", "probability");
        Assert.Equal(successes / (double)paths, row.Value);
        Assert.Equal(low, row.CiLow, 5e-5);
        Assert.Equal(high, row.CiHigh, 5e-5);
    }

    [Fact]
    public void The_mean_of_many_blocks_keeps_its_variance_far_from_zero()
    {
        // 1e12 + (0 … 6): naive sums of squares lose all digits of a variance of 4.
        SummaryRow row = new Sample(7 * 1024).With(PathColumn.LiquidatedUsd, path => 1e12 + path % 7).Summarise().Row("liquidated", "mean");
        double expected = 1.959964 * Math.Sqrt(4 * 7168 / 7167.0 / 7168);
        Assert.Equal(1e12 + 3, row.Value, 1e-3);
        Assert.Equal(expected, (row.CiHigh - row.CiLow) / 2, 1e-3 * expected + 1e-4);
    }

    [Fact]
    public void Es_gives_the_boundary_path_its_fractional_weight()
    {
        // 15 paths of 1 … 15 at 90 %: a n = 13.5, VaR the 14th; ES = (15 + 0.5 x 14)/1.5.
        RunSummary summary = new Sample(15).With(PathColumn.BadDebtUsd, path => path + 1).Summarise();
        Assert.Equal(14, summary.Row("bad_debt", "var", 0.9).Value);
        Assert.Equal((15 + 0.5 * 14) / 1.5, summary.Row("bad_debt", "es", 0.9).Value, 1e-14);
    }

    [Fact]
    public void Var_is_the_order_statistic_where_the_product_is_whole()
    {
        // 0.95 x 1000 = 950 exactly: the 950th of 1 … 1000, not the 951st.
        RunSummary summary = new Sample(1000).With(PathColumn.BadDebtUsd, path => 1000 - path).Summarise();
        Assert.Equal(950, summary.Row("bad_debt", "var", 0.95).Value);
        Assert.Equal(990, summary.Row("bad_debt", "var", 0.99).Value);
        Assert.Equal(995.5, summary.Row("bad_debt", "es", 0.99).Value, 1e-12);
    }

    // Two and a half half-widths of a 95 % interval: 4.9 standard errors.
    private static void Near(SummaryRow row, double expected)
    {
        double half = (row.CiHigh - row.CiLow) / 2;
        Assert.True(half > 0 && half < 0.2 * expected, $"half-width {half}");
        Assert.InRange(row.Value, expected - 2.5 * half, expected + 2.5 * half);
    }
}
