using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>Where a statistic crosses a bound.</summary>
/// <param name="Kind">Whether it does.</param>
/// <param name="At">Where: the start or the end where it does not cross in between.</param>
/// <param name="Low">Lower end of the 95 % interval of the place; NaN where it lies outside the search or there are too few paths.</param>
/// <param name="High">Upper end of the 95 % interval of the place; NaN likewise.</param>
/// <param name="Inside">The evaluated place inside the bound that is nearest to the crossing; the start where there is none.</param>
/// <param name="Beyond">The evaluated place beyond the bound that is nearest to the crossing; the end where there is none.</param>
/// <param name="Points">Everything that was evaluated, by place.</param>
public sealed record Crossing(CrossingKind Kind, double At, double Low, double High, double Inside, double Beyond, ImmutableArray<SearchPoint> Points)
{
    /// <summary>Whether the statistic went one way only over all evaluated places, but for its error; where not, there may be other crossings.</summary>
    public bool IsMonotone => !Turns(1) || !Turns(-1);

    // Whether it falls somewhere by more than half of an interval.
    private bool Turns(double sign) => Points.Zip(Points.Skip(1)).Any(pair =>
        sign * (pair.First.Value - pair.Second.Value) > Math.Max(pair.First.High - pair.First.Low, pair.Second.High - pair.Second.Low) / 2);
}
