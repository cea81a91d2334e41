using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What a kernel can watch of a metric while a path is under way.</summary>
internal static class DriverScore
{
    /// <summary>A <see cref="Tally"/>, or one of the constants of <see cref="DriverShape"/>.</summary>
    public static int Of(PathColumn metric) => metric switch
    {
        PathColumn.LiquidatedUsd => Tally.Liquidated,
        PathColumn.LiquidatedAtFairUsd => Tally.LiquidatedAtFair,
        PathColumn.EndogenousUsd => Tally.Endogenous,
        PathColumn.LiquidatedAccounts => Tally.Accounts,
        PathColumn.BadDebtUsd => Tally.BadDebt,
        PathColumn.FundDrawUsd => Tally.FundDraw,
        PathColumn.UnfundedUsd => Tally.Unfunded,
        PathColumn.AdlUsd => Tally.Adl,
        PathColumn.AdlHaircutUsd => Tally.AdlHaircut,
        PathColumn.SocialisedUsd => Tally.Socialised,
        PathColumn.UnpaidUsd => Tally.Unpaid,
        PathColumn.FeesUsd => Tally.Fees,
        PathColumn.Rounds => Tally.Rounds,
        PathColumn.MaxDrawdown => DriverShape.Drawdown,
        _ => DriverShape.NoScore,
    };

    /// <summary>A value of the metric as the kernel has it.</summary>
    public static double Level(PathColumn metric, double value) =>
        metric == PathColumn.MaxDrawdown ? -MoneyMath.Log(Math.Max(1 - value, double.Epsilon)) : value;
}
