namespace StressGpu.Kernels;

/// <summary>
/// Discrete draws: the top 31 bits of a word against whole thresholds, so that every machine decides alike. They are probabilities
/// times 2^31.
/// </summary>
internal static class Thresholds
{
    /// <summary>How many of falling thresholds are over the word, in each path; mostly none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Passed(in PathInputs inputs, Bits word, int first, int count)
    {
        Real passed = Ops.Of(0f);
        for (int index = 0; index < count; index++)
        {
            Mask under = Ops.Under(word, inputs.Market.Thresholds[first + index]);
            if (Ops.Lanes(Ops.Flag(under, 1)) == 0)
            {
                break;
            }

            passed += Ops.Select(under, Ops.Of(1f), Ops.Of(0f));
        }

        return passed;
    }

    /// <summary>How many of rising thresholds are not over the word, in each path: the index of the interval it lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Interval(in PathInputs inputs, Bits word, int first, int count)
    {
        Real interval = Ops.Of(0f);
        for (int index = 0; index < count; index++)
        {
            Mask under = Ops.Under(word, inputs.Market.Thresholds[first + index]);
            interval += Ops.Select(under, Ops.Of(0f), Ops.Of(1f));
        }

        return interval;
    }

    /// <summary>1 where the word lies between one rising threshold and the next, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real Between(in PathInputs inputs, Bits word, int at)
    {
        Mask below = Ops.Under(word, inputs.Market.Thresholds[at]);
        Mask notOver = Ops.Under(word, inputs.Market.Thresholds[at + 1]);
        return Ops.Select(below, Ops.Of(0f), Ops.Select(notOver, Ops.Of(1f), Ops.Of(0f)));
    }
}
