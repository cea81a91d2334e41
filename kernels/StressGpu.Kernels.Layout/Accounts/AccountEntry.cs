using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>An account as it stands at the start of every path.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AccountEntry
{
    /// <summary>USD balance.</summary>
    public double CashUsd;

    /// <summary>Index of the first leg.</summary>
    public int FirstLeg;

    /// <summary>Index after the last leg.</summary>
    public int EndLeg;

    /// <summary>Index of the margin class.</summary>
    public int Class;

    /// <summary>1 where the account holds options that the grid margins.</summary>
    public int Grid;

    /// <summary>The screen's block that holds the account's rows.</summary>
    public int Block;

    /// <summary>The account's rows in that block, one bit each.</summary>
    public uint Rows;
}
