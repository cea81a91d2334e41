namespace StressGpu.Kernels;

/// <summary>Maintenance margin of a notional: the largest over the tiers, as the schedule is convex.</summary>
internal static class Maintenance
{
    /// <summary>USD for a notional in USD.</summary>
    public static double Of(in PathInputs inputs, int asset, double notionalUsd)
    {
        int tier = inputs.Accounts.TierIndex[asset];
        int end = inputs.Accounts.TierIndex[asset + 1];
        double margin = 0;
        for (; tier < end; tier++)
        {
            double line = Ops.Fma(notionalUsd, inputs.Accounts.Tiers[tier].Rate, -inputs.Accounts.Tiers[tier].DeductionUsd);
            margin = line > margin ? line : margin;
        }

        return margin;
    }

    /// <summary>The last tier's rate: margin never rises by more for each USD of notional.</summary>
    public static double Steepest(in PathInputs inputs, int asset) =>
        inputs.Accounts.Tiers[inputs.Accounts.TierIndex[asset + 1] - 1].Rate;
}
