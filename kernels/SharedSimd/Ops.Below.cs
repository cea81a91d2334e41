namespace StressGpu.Kernels;

/// <summary>Sums of the screen's rows: here the rows of one path lie in the lanes.</summary>
internal static unsafe partial class Ops
{
    /// <summary>Paths whose sums are taken at once: as many as hide the latency of a multiply-add.</summary>
    private const int Together = 4;

    /// <summary>Rows of a block whose sum is below 0, one bit each.</summary>
    public static uint Below(in PathInputs inputs, in PathState state, in ScreenBlock block, int role)
    {
        float* weights = inputs.Accounts.Weights.At(block.Weights);
        float* factors = state.Floats.At(inputs.Run.Shape.Accounts.Factor(role, 0) * Real.Count);
        int* slots = inputs.Accounts.FactorSlots.At(block.Factor);
        Real first = Wide.LoadAligned(weights);
        Real second = Wide.LoadAligned(weights + Real.Count);
        Real third = Real.Count < 16 ? Wide.LoadAligned(weights + 2 * Real.Count) : first;
        Real fourth = Real.Count < 16 ? Wide.LoadAligned(weights + 3 * Real.Count) : first;
        for (int factor = 0; factor < block.Factors; factor++)
        {
            weights += Screen.Rows;
            Real x = Wide.Create(factors[(uint)(slots[factor] * Real.Count)]);
            first = Fma(Wide.LoadAligned(weights), x, first);
            second = Fma(Wide.LoadAligned(weights + Real.Count), x, second);
            if (Real.Count < 16)
            {
                third = Fma(Wide.LoadAligned(weights + 2 * Real.Count), x, third);
                fourth = Fma(Wide.LoadAligned(weights + 3 * Real.Count), x, fourth);
            }
        }

        uint below = Negative(first) | (Negative(second) << Real.Count);
        return Real.Count < 16
            ? below | (Negative(third) << (2 * Real.Count)) | (Negative(fourth) << (3 * Real.Count))
            : below;
    }

    /// <summary>The same for the paths of all lanes, left in their states.</summary>
    public static void BelowInLanes(in PathInputs inputs, in PathState state, in ScreenBlock block, int role)
    {
        float* weights = inputs.Accounts.Weights.At(block.Weights);
        float* factors = state.Floats.At(inputs.Run.Shape.Accounts.Factor(role, 0) * Real.Count);
        int* slots = inputs.Accounts.FactorSlots.At(block.Factor);
        int* below = state.Ints.At(inputs.Run.Shape.Accounts.Below * Real.Count);
        for (int lane = 0; lane < Real.Count; lane += Together)
        {
            BelowInFour(weights, slots, block.Factors, factors + lane, below + lane);
        }
    }

    /// <summary>Two vectors of rows at a time, of four paths.</summary>
    [MethodImpl(Inline)]
    private static void BelowInFour(float* rows, int* slots, int count, float* factors, int* below)
    {
        for (int row = 0; row < Screen.Rows; row += 2 * Real.Count)
        {
            float* weights = rows + row;
            Real low0 = Wide.LoadAligned(weights), high0 = Wide.LoadAligned(weights + Real.Count);
            Real low1 = low0, low2 = low0, low3 = low0;
            Real high1 = high0, high2 = high0, high3 = high0;
            for (int factor = 0; factor < count; factor++)
            {
                weights += Screen.Rows;
                Real low = Wide.LoadAligned(weights), high = Wide.LoadAligned(weights + Real.Count);
                float* x = factors + (uint)(slots[factor] * Real.Count);
                Real x0 = Wide.Create(x[0]), x1 = Wide.Create(x[1]), x2 = Wide.Create(x[2]), x3 = Wide.Create(x[3]);
                (low0, high0) = (Fma(low, x0, low0), Fma(high, x0, high0));
                (low1, high1) = (Fma(low, x1, low1), Fma(high, x1, high1));
                (low2, high2) = (Fma(low, x2, low2), Fma(high, x2, high2));
                (low3, high3) = (Fma(low, x3, low3), Fma(high, x3, high3));
            }

            Join(below, row, low0, high0);
            Join(below + 1, row, low1, high1);
            Join(below + 2, row, low2, high2);
            Join(below + 3, row, low3, high3);
        }
    }

    [MethodImpl(Inline)]
    private static void Join(int* below, int row, Real low, Real high)
    {
        uint bits = (Negative(low) | (Negative(high) << Real.Count)) << row;
        *below = (int)(row == 0 ? bits : (uint)*below | bits);
    }

    /// <summary>By its sign: -0 counts as below 0.</summary>
    [MethodImpl(Inline)]
    private static uint Negative(Real x) => (uint)Wide.ExtractMostSignificantBits(x);
}
