using StressGpu.Kernels.Layout;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>The screen's sums of one path, in the order and arithmetic of the kernels.</summary>
/// <param name="arrays">The lowered accounts.</param>
/// <param name="factors">Number of factors: the padded assets where there are no options.</param>
internal sealed class ScreenSums(AccountArrays arrays, int factors)
{
    private const int Rows = 32;

    /// <summary>Changes of marks as the screen sees them, then the parts over and under 0; as floats.</summary>
    /// <param name="ratios">Mark over start price, [asset].</param>
    /// <param name="error">Relative error of the exponential, at most 2e-7 (RealMath.Exp).</param>
    public float[] Changes(double[] ratios, double error)
    {
        var changes = new float[3 * factors];
        for (int asset = 0; asset < ratios.Length; asset++)
        {
            float change = (float)(ratios[asset] * (1 + error)) - 1f;
            changes[asset] = change;
            changes[factors + asset] = Math.Max(change, 0);
            changes[2 * factors + asset] = Math.Min(change, 0);
        }

        return changes;
    }

    /// <summary>Whether one of an account's rows is below 0.</summary>
    public bool IsRowBelow(int account, float[] changes)
    {
        AccountEntry entry = arrays.Accounts[account];
        return Enumerable.Range(0, Rows).Any(row => ((entry.Rows >> row) & 1) != 0 && Sum(arrays.Blocks[entry.Block], row, changes) < 0);
    }

    /// <summary>Whether the row that bounds the account's block is below 0.</summary>
    public bool IsBoundBelow(int account, float[] changes)
    {
        int block = arrays.Accounts[account].Block;
        return Sum(arrays.Groups[block / Rows], block % Rows, changes) < 0;
    }

    private float Sum(ScreenBlock block, int row, float[] changes)
    {
        float sum = arrays.Weights[block.Weights + row];
        for (int factor = 0; factor < block.Factors; factor++)
        {
            float weight = arrays.Weights[block.Weights + Rows * (factor + 1) + row];
            sum = MathF.FusedMultiplyAdd(weight, changes[arrays.FactorSlots[block.Factor + factor]], sum);
        }

        return sum;
    }
}
