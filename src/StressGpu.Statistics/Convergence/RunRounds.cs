using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>After how many paths a run that ends when it is precise looks whether it is.</summary>
/// <remarks>
/// The same numbers for every scenario, each half as large again as the one before: precision that a path more or less would
/// decide is not looked for at every path, which would end runs at their luckiest, and a run that goes on wastes nothing.
/// </remarks>
public static class RunRounds
{
    private const int FirstBlocks = 4;

    /// <summary>The numbers of paths, ascending; the last is <paramref name="most"/>.</summary>
    /// <param name="most">Most paths of the run, at least 1.</param>
    public static IEnumerable<long> Ends(long most)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        for (long blocks = FirstBlocks; blocks * PathBlock.Size < most; blocks += (blocks + 1) / 2)
        {
            yield return blocks * PathBlock.Size;
        }
        yield return most;
    }
}
