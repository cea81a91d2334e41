using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>What a path of a case comes to.</summary>
/// <param name="Columns">By <see cref="PathColumn"/>.</param>
/// <param name="Rows">By <see cref="ReplayLayout"/>.</param>
internal sealed record AccountOutcome(double[] Columns, double[][] Rows)
{
    public double this[PathColumn column] => Columns[(int)column];

    /// <summary>Accounts liquidated at a row in an asset.</summary>
    public double Accounts(int row, int asset = 0) => Rows[row][ReplayLayout.Of(asset, ReplayLayout.LiquidatedAccounts)];

    /// <summary>USD liquidated at a row in an asset.</summary>
    public double Usd(int row, int asset = 0) => Rows[row][ReplayLayout.Of(asset, ReplayLayout.LiquidatedUsd)];

    /// <summary>USD that waits at a row in an asset.</summary>
    public double Backlog(int row, int asset = 0) => Rows[row][ReplayLayout.Of(asset, ReplayLayout.Backlog)];

    /// <summary>Rows at which something is liquidated in an asset.</summary>
    public int[] LiquidationRows(int asset = 0) => [.. Enumerable.Range(0, Rows.Length).Where(row => Usd(row, asset) > 0)];
}
