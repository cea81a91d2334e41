using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>All points of a sweep; those that come to the same scenario are simulated once.</summary>
/// <param name="Points">The points, that of the scenario as it is written first.</param>
/// <param name="Twins">For each point the first one with the same scenario: often itself.</param>
internal sealed record SweepGrid(ImmutableArray<SweepPoint> Points, ImmutableArray<int> Twins)
{
    private const int MostPoints = 10_000;

    /// <summary>Number of runs.</summary>
    public int Runs => Twins.Index().Count(t => t.Item == t.Index);

    /// <summary>Every combination of the axes' values; null, with every fault on standard error by point, where one is no scenario.</summary>
    public static SweepGrid? Of(ScenarioVariants variants, ImmutableArray<SweepAxis> axes, Screen error)
    {
        double count = axes.Aggregate(1.0, (product, axis) => product * axis.Values.Length);
        if (count > MostPoints)
        {
            throw new UsageException($"the axes have {Amounts.Short(count)} combinations, expected at most {Amounts.Count(MostPoints)}");
        }

        ImmutableArray<SweepPoint> points = [new SweepPoint(0, [], []), .. Combinations(axes)];
        Dictionary<string, int> known = [];
        int[] twins = new int[points.Length];
        List<Diagnostic> faults = [];
        foreach (SweepPoint point in points)
        {
            Parsed<ResolvedScenario> resolved = variants.Resolve(point.Changes);
            faults.AddRange(resolved.Diagnostics.Where(d => !d.IsWarning).Select(d => d with { Message = $"{d.Message} (point {point.Index}: {point})" })
                .Where(d => !faults.Any(f => IsSame(f, d))));
            string key = resolved.IsValid ? resolved.Value.CanonicalJson : "";
            twins[point.Index] = known.TryGetValue(key, out int twin) ? twin : point.Index;
            known.TryAdd(key, point.Index);
        }

        DiagnosticPrinter.Print(error, faults);
        return faults.Count == 0 ? new SweepGrid(points, [.. twins]) : null;
    }

    // A value that is wrong is so at many points: the first names it.
    private static bool IsSame(Diagnostic a, Diagnostic b) =>
        (a.File, a.Line, a.Column, a.Member) == (b.File, b.Line, b.Column, b.Member)
        && a.Message.Split(" (point ")[0] == b.Message.Split(" (point ")[0];

    private static IEnumerable<SweepPoint> Combinations(ImmutableArray<SweepAxis> axes)
    {
        int[] choices = new int[axes.Length];
        for (int index = 1; ; index++)
        {
            yield return new SweepPoint(index, [.. choices], [.. axes.Select((axis, i) => axis.Change(choices[i]))]);
            int at = axes.Length - 1;
            while (at >= 0 && ++choices[at] == axes[at].Values.Length)
            {
                choices[at--] = 0;
            }

            if (at < 0)
            {
                yield break;
            }
        }
    }
}
