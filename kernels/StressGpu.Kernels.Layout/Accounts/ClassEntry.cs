using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A margin class (decision 0007).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ClassEntry
{
    /// <summary>Share closed at once; the least one under <see cref="LiquidationKind.JustEnough"/>; the close factor.</summary>
    public double Share;

    /// <summary>Health factor under which all of the largest debt may be repaid.</summary>
    public double FullCloseHealthFactor;

    /// <summary>Bonus over repaid debt, fraction.</summary>
    public double Bonus;

    /// <summary>Accounts with less notional and debt are closed at once, USD.</summary>
    public double MinimumNotionalUsd;

    /// <summary>Most notional of an account liquidated in a step, USD.</summary>
    public double MaximumNotionalPerStepUsd;

    /// <summary>1 + what is sold of collateral over the cash needed.</summary>
    public double Buffer;

    /// <summary>Fee on executed notional, fraction.</summary>
    public double FeeRate;

    /// <summary>Share of fee or bonus that goes to the fund.</summary>
    public double FeeShareToFund;

    /// <summary>Share of maintenance under which the vault takes over; 0 never.</summary>
    public double BackstopShare;

    /// <summary>One of <see cref="LiquidationKind"/>.</summary>
    public int Rule;

    /// <summary>Rows after a liquidation in which the account is left alone.</summary>
    public int CoolDownRows;

    /// <summary>1 where collateral goes in the order of the table, 0 the largest first.</summary>
    public int Listed;

    /// <summary>1 where options are margined by the grid.</summary>
    public int GridMargin;
}
