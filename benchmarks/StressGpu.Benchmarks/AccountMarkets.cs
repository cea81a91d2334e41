using StressGpu.Engine;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>Cross-margin accounts that hold every asset of a market.</summary>
internal static class AccountMarkets
{
    private const double OpenInterestUsd = 2e9;

    // A Poisson number of this mean is under the number of assets once in many millions of accounts.
    private const double ManyAssets = 60;

    /// <summary>Eight assets, a day in steps of five minutes.</summary>
    /// <param name="rule">How accounts are liquidated.</param>
    /// <param name="annualVolatility">Of every asset, fraction.</param>
    public static Scenario Of(LiquidationRule rule, double annualVolatility)
    {
        Scenario plain = Markets.Of(8, 24, new EmptyBook());
        return plain with
        {
            Horizon = new Horizon(24, 5),
            Assets = [.. plain.Assets.Select(a => a with { AnnualVolatility = annualVolatility })],
            Venue = plain.Venue with
            {
                MarginClasses =
                [
                    new MarginClass { Id = "cross", Liquidation = rule, LiquidationFeeRate = 0.001, FeeShareToFund = 0.5 },
                ],
            },
        };
    }

    /// <summary>Draws accounts with perpetuals in every asset.</summary>
    public static MarginAccounts Draw(Scenario scenario, int accounts, double medianLeverage) => SyntheticAccountsGenerator.Draw(
        scenario,
        new SyntheticAccounts
        {
            Cross = accounts,
            CrossOpenInterestUsd = OpenInterestUsd,
            MeanAssets = ManyAssets,
            MedianLeverage = medianLeverage,
        });
}
