using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>How questions are answered, in words.</summary>
internal static class QuestionMethod
{
    /// <summary>Sentences that come before those of the run.</summary>
    public static IEnumerable<string> Lines(QuestionAnswer answer) => answer switch
    {
        ReverseAnswer => Reverse(),
        SizeAnswer size => Size(size),
        HedgeAnswer hedge => Hedge(hedge),
        _ => [],
    };

    private static IEnumerable<string> Reverse()
    {
        yield return "Every run meets the same random numbers, so that the statistic is nearly a smooth function of the shock; its crossing of the bound is bracketed and "
            + "narrowed. The interval of the place holds every shock at which the bound lies in the statistic's own 95 % interval.";
        yield return "One unit of distance: volatility or a member doubles or halves, depth halves, prices halve, or the distance to perfect correlation halves; shocks "
            + "together add as squares. The combination is a local minimum, never farther than what a linear response would give. The unit is a convention.";
        yield return "The most likely breaching paths are those beyond the bound whose log returns have the smallest Mahalanobis distance from all paths'.";
    }

    private static IEnumerable<string> Size(SizeAnswer size)
    {
        yield return size is { IsFund: true, Search.IsEmpty: true }
            ? "One run with an ample fund says of every path which fund would have been enough; the size is an order statistic of these, its interval free of assumptions, "
                + "rounded up to whole dollars."
            : "Every run meets the same random numbers; the size at which the target begins to hold is bracketed and narrowed, and rounded to where it holds.";
        yield return "The run in the directory has the size found and checks it. Its paths are those that found it: another seed differs within the interval.";
    }

    private static IEnumerable<string> Hedge(HedgeAnswer hedge)
    {
        yield return "The fund holds perpetuals from the start, settled at the fair price at the end; they change what it has then and nothing on the way. Notionals minimise the "
            + $"ES {MetricText.Level(hedge.Level)} of fund draw + unfunded loss - gain + cost (Rockafellar and Uryasev 2000) on even blocks of paths; all figures are of the odd ones.";
        yield return $"No notional is above {Amounts.Money(hedge.BoundUsd)}; each costs {Amounts.Percent(hedge.CostRate)} of its size. Funding payments and margin calls on hedges are not in it.";
    }
}
