using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine;

/// <summary>The screen as arrays, see <see cref="AccountArrays"/>.</summary>
internal sealed record ScreenTable(ScreenBlock[] Groups, ScreenBlock[] Blocks, int[] RowAccount, float[] Weights, int[] FactorSlots)
{
    /// <summary>Tells the accounts where their rows are.</summary>
    public void Place(AccountEntry[] accounts)
    {
        for (int row = 0; row < RowAccount.Length; row++)
        {
            if (RowAccount[row] >= 0)
            {
                accounts[RowAccount[row]].Block = row / Screen.Rows;
                accounts[RowAccount[row]].Rows |= 1u << (row % Screen.Rows);
            }
        }
    }
}
