using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Shares of components in sixteenths, and which group of a pattern is whose.</summary>
internal static class ShiftPattern
{
    /// <summary>Groups of each component, the unshifted one first: the largest remainders are rounded up.</summary>
    public static int[] Groups(IReadOnlyList<double> shares, double defensiveShare)
    {
        int defensive = Math.Clamp((int)Math.Round(defensiveShare * ShiftDesign.PatternGroups), 1, ShiftDesign.PatternGroups - 1);
        int shifted = ShiftDesign.PatternGroups - defensive;
        double total = shares.Sum();
        double[] wanted = [.. shares.Select(share => shifted * share / total)];
        int[] groups = [.. wanted.Select(share => (int)share)];
        int[] byRemainder = [.. Enumerable.Range(0, groups.Length).OrderByDescending(k => wanted[k] - groups[k]).ThenBy(k => k)];
        int left = shifted - groups.Sum();
        for (int place = 0; place < left; place++)
        {
            groups[byRemainder[place]]++;
        }

        return [defensive, .. groups];
    }

    /// <summary>The component of each group, spread so that the start of a pattern has something of every large component.</summary>
    public static ImmutableArray<int> Of(IReadOnlyList<int> groups)
    {
        int[] inOrder = [.. groups.SelectMany((count, component) => Enumerable.Repeat(component, count))];
        return [.. Enumerable.Range(0, ShiftDesign.PatternGroups).Select(group => inOrder[Reversed(group)])];
    }

    private static int Reversed(int group) => ((group & 1) << 3) | ((group & 2) << 1) | ((group & 4) >> 1) | ((group & 8) >> 3);
}
