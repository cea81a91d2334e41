using StressGpu.Engine.Tests.Reference;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests;

/// <summary>The identities of model.md, section 7, on every path of a harsh market, relative to gross sums.</summary>
public sealed class ConservationTests
{
    private const double Relative = 1e-6;
    private const int Paths = 32;

    [Theory]
    [InlineData(AfterFund.Adl, Residual.Account)]
    [InlineData(AfterFund.Adl, Residual.Fund)]
    [InlineData(AfterFund.Socialise, Residual.Account)]
    [InlineData(AfterFund.Unpaid, Residual.Fund)]
    public void No_money_is_made_or_lost(AfterFund afterFund, Residual residual)
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(31, assets: 4, positions: 500, beta: 1);
        scenario = scenario.WithAssets(a => a with { AnnualVolatility = 3 });
        scenario = scenario with
        {
            Venue = scenario.Venue with
            {
                AfterFund = afterFund, Residual = residual, LiquidationFeeRate = 0.01, FeeShareToFund = 0.4, InsuranceFundUsd = 1e5,
            },
        };
        using var replayed = new Replayed(scenario, book);
        int unfunded = 0;
        for (long path = 0; path < Paths; path++)
        {
            (double[] columns, double[][] rows) = replayed.Path(path);
            var reference = new ReferencePath(scenario, book);
            reference.Run(Replayed.Assets(rows, ReplayLayout.Fair));
            AssertIdentities(scenario, column => columns[(int)column], rows[^1][ReplayLayout.Fund], reference.Ledger);
            unfunded += columns[(int)PathColumn.UnfundedUsd] > 0 ? 1 : 0;
        }

        Assert.InRange(unfunded, 1, Paths);
    }

    /// <summary>The engine's columns; market losses from entry to X are the reference's own.</summary>
    private static void AssertIdentities(
        Scenario scenario, Func<PathColumn, double> of, double fundEndUsd, ReferenceLedger reference)
    {
        double tolerance = Relative * reference.GrossUsd;
        Assert.Equal(
            reference.MarketLossUsd + of(PathColumn.FeesUsd) + of(PathColumn.RetainedUsd) + of(PathColumn.FundingNetUsd),
            of(PathColumn.AccountLossUsd) + of(PathColumn.BadDebtUsd),
            tolerance);
        Assert.Equal(
            scenario.Venue.InsuranceFundUsd + scenario.Venue.FeeShareToFund * of(PathColumn.FeesUsd)
                + of(PathColumn.RetainedUsd) - of(PathColumn.FundDrawUsd),
            fundEndUsd,
            tolerance);
        Assert.Equal(of(PathColumn.BadDebtUsd) - of(PathColumn.FundDrawUsd), of(PathColumn.UnfundedUsd), tolerance);
        Assert.Equal(
            of(PathColumn.UnfundedUsd),
            of(PathColumn.AdlHaircutUsd) + of(PathColumn.SocialisedUsd) + of(PathColumn.UnpaidUsd),
            tolerance);
        Assert.True(fundEndUsd >= 0);
        Assert.InRange(of(PathColumn.EndogenousUsd), 0, of(PathColumn.LiquidatedUsd));
    }
}
