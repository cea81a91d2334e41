using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Counts accounts that are liquidatable at the start prices (decision 0007: margin balance under the requirement).</summary>
/// <remarks>Accounts with options are left out: their marks belong to the kernels.</remarks>
internal static class StartMargins
{
    /// <summary>Accounts looked at, and those of them that are liquidatable.</summary>
    public static (int Seen, int Liquidatable) Count(MarginAccounts accounts, Scenario scenario)
    {
        double[] prices = [.. scenario.Assets.Select(a => a.PriceUsd)];
        AccountValuation valuation = new(accounts with { Options = [] }, scenario, null);
        HashSet<int> withOptions = [.. accounts.Options.Select(o => o.Account)];
        (int seen, int liquidatable) = (0, 0);
        for (int account = 0; account < accounts.Accounts.Length; account++)
        {
            if (!withOptions.Contains(account))
            {
                seen++;
                liquidatable += valuation.At(account, prices).IsLiquidatable ? 1 : 0;
            }
        }

        return (seen, liquidatable);
    }
}
