using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>One holding of an account as it stands at the start of every path.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LegEntry
{
    /// <summary>Units held, owed (loans, positive), or signed (positions, options); USD for inverse perpetuals.</summary>
    public double Units;

    /// <summary>Perpetuals: entry price, USD. Collateral: weight. Options: mark at the start, USD.</summary>
    public double Terms;

    /// <summary>One of <see cref="LegKind"/>.</summary>
    public int Kind;

    /// <summary>Index of the asset (an option's underlying).</summary>
    public int Asset;

    /// <summary>Options: index of the series. Inverse perpetuals: the leg that takes their coin profit.</summary>
    public int Link;

    /// <summary>Index of the account.</summary>
    public int Account;
}
