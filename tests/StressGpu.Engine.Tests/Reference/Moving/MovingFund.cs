using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The insurance fund: one for all, or one for each asset (0011).</summary>
internal sealed class MovingFund
{
    private readonly double[] usd;
    private readonly bool isPerAsset;

    public MovingFund(Scenario scenario)
    {
        isPerAsset = scenario.Venue.FundPerAsset;
        double all = scenario.Venue.InsuranceFundUsd;
        usd = isPerAsset ? [.. scenario.Assets.Select(asset => all * asset.InsuranceFundShare)] : [all];
    }

    /// <summary>All of it, USD.</summary>
    public double TotalUsd => usd.Sum();

    /// <summary>The fund that is an asset's.</summary>
    public int Of(int asset) => isPerAsset ? asset : 0;

    public void Receive(int asset, double amountUsd) => usd[Of(asset)] += amountUsd;

    /// <summary>Pays a loss as far as it can; returns what it paid, USD.</summary>
    public double Pay(int fund, double lossUsd)
    {
        double paid = Math.Min(lossUsd, usd[fund]);
        usd[fund] -= paid;
        return paid;
    }

    /// <summary>All funds pay a loss in proportion to what they have, as far as they can; returns what they paid, USD.</summary>
    public double PayTogether(double lossUsd)
    {
        double all = TotalUsd;
        double paid = Math.Min(lossUsd, all);
        for (int own = 0; own < usd.Length && all > 0; own++)
        {
            usd[own] *= 1 - paid / all;
        }

        return paid;
    }
}
