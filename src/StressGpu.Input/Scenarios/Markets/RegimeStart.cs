using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A chain starts in a regime that it has, or has one stationary distribution to draw it from.</summary>
internal static class RegimeStart
{
    /// <param name="chain">The chain.</param>
    /// <param name="regimes">Its regimes.</param>
    /// <param name="sound">Whether their transitions are.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Check(CheckedObject chain, CheckedList<CheckedObject> regimes, bool sound, Faults faults)
    {
        List<string> names = [.. regimes.Known.Select(r => r.TryGet(RegimeItemShape.Name, out string? name) ? name : "")];
        if (chain.TryGet(RegimeShape.Start, out string? start))
        {
            if (!names.Contains(start))
            {
                string help = Spelling.Suggest(start, names) is { } near ? $" (did you mean \"{near}\"?)" : "";
                faults.Error(chain, RegimeShape.Start,
                    $"is \"{start}\", which is no regime of the chain{help}, expected one of {string.Join(", ", names.Distinct())}");
            }
        }
        else if (sound && !chain.Has(RegimeShape.Start) && ClosedClasses(regimes, names) is { Count: > 1 } classes)
        {
            faults.Error(chain, RegimeShape.Start, "is missing where the chain has no single stationary distribution "
                + $"({string.Join(" and ", classes)} are never left), expected the name of a regime");
        }
    }

    // Regimes that reach only regimes which reach them back, in words: one for each set of such.
    private static List<string> ClosedClasses(CheckedList<CheckedObject> regimes, List<string> names)
    {
        bool[,] reaches = Reachable([.. regimes.Known.Select(r => r.Get(RegimeItemShape.Transition).Values.ToArray())]);
        int[] all = [.. Enumerable.Range(0, names.Count)];
        IEnumerable<int> closed = all.Where(i => all.All(j => !reaches[i, j] || reaches[j, i]));
        return [.. closed.GroupBy(i => all.First(j => reaches[i, j])).Select(g => string.Join(", ", g.Select(i => names[i])))];
    }

    // Warshall's algorithm; every regime reaches itself.
    private static bool[,] Reachable(double[][] transitions)
    {
        int count = transitions.Length;
        bool[,] reaches = new bool[count, count];
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                reaches[i, j] = i == j || transitions[i][j] > 0;
            }
        }

        for (int k = 0; k < count; k++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    reaches[i, j] |= reaches[i, k] && reaches[k, j];
                }
            }
        }

        return reaches;
    }
}
