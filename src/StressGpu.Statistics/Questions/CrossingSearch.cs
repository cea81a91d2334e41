using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>
/// Finds the first place where a statistic is beyond a bound: brackets it by doubling steps, then narrows by false position with the
/// bisection that keeps it honest (Illinois: Dowell and Jarratt 1971, BIT 11, 168-174). The interval of the place are the places
/// at which the bound is within the statistic's own interval.
/// </summary>
/// <param name="evaluate">The statistic at a place; each call is a run.</param>
/// <param name="bound">The bound.</param>
/// <param name="isBeyond">Whether a value is beyond it.</param>
public sealed class CrossingSearch(Func<double, SearchPoint> evaluate, double bound, Predicate<double> isBeyond)
{
    private const int MostRefinements = 10;
    private const double LeastMargin = 0.08;
    private const double ShareOfError = 0.1;
    private readonly SortedDictionary<double, SearchPoint> points = [];

    /// <summary>Searches from one place to another.</summary>
    /// <param name="start">Where nothing is changed.</param>
    /// <param name="end">The farthest place; on either side of the start.</param>
    /// <param name="firstStep">First distance from the start, positive.</param>
    /// <param name="tolerance">Width at which the bracket is narrow enough, positive.</param>
    public Crossing Find(double start, double end, double firstStep, double tolerance)
    {
        SearchPoint inside = At(start);
        if (isBeyond(inside.Value))
        {
            return Result(CrossingKind.AtStart, start, start, start);
        }

        double direction = Math.Sign(end - start);
        SearchPoint beyond = inside;
        for (double step = firstStep; ; step *= 2)
        {
            double place = Math.Abs(step) >= Math.Abs(end - start) ? end : start + direction * step;
            beyond = At(place);
            if (isBeyond(beyond.Value))
            {
                break;
            }

            if (place == end)
            {
                return Result(CrossingKind.Never, end, end, end);
            }

            inside = beyond;
        }

        (inside, beyond) = Narrow(inside, beyond, tolerance);
        double at = Between(inside.At, beyond.At, inside.Value - bound, beyond.Value - bound);
        Surround(inside, beyond, at, start, end);
        return Result(CrossingKind.Found, at, inside.At, beyond.At);
    }

    private (SearchPoint Inside, SearchPoint Beyond) Narrow(SearchPoint inside, SearchPoint beyond, double tolerance)
    {
        (double weightInside, double weightBeyond) = (1, 1);
        for (int i = 0; i < MostRefinements && !IsNarrow(inside, beyond, tolerance); i++)
        {
            double width = beyond.At - inside.At;
            double share = (Between(inside.At, beyond.At, weightInside * (inside.Value - bound), weightBeyond * (beyond.Value - bound)) - inside.At) / width;
            SearchPoint next = At(inside.At + Math.Clamp(share, LeastMargin, 1 - LeastMargin) * width);
            if (isBeyond(next.Value))
            {
                (beyond, weightBeyond, weightInside) = (next, 1, weightInside / 2);
            }
            else
            {
                (inside, weightInside, weightBeyond) = (next, 1, weightBeyond / 2);
            }
        }

        return (inside, beyond);
    }

    // Narrow enough, or so narrow that the statistic's own error is far wider.
    private static bool IsNarrow(SearchPoint inside, SearchPoint beyond, double tolerance) =>
        Math.Abs(beyond.At - inside.At) <= tolerance
        || Math.Abs(beyond.Value - inside.Value) < ShareOfError * (beyond.High - beyond.Low);

    // Two more places, a little outside of where the interval's ends should be, so that they are interpolated and not guessed.
    private void Surround(SearchPoint inside, SearchPoint beyond, double at, double start, double end)
    {
        double slope = (beyond.Value - inside.Value) / (beyond.At - inside.At);
        double half = Math.Max(Math.Abs(beyond.High - beyond.Low), Math.Abs(inside.High - inside.Low)) / 2;
        double reach = Math.Abs(1.3 * half / slope);
        if (double.IsFinite(reach) && reach > 0)
        {
            (double low, double high) = (Math.Min(start, end), Math.Max(start, end));
            At(Math.Clamp(at - reach, low, high));
            At(Math.Clamp(at + reach, low, high));
        }
    }

    private SearchPoint At(double place)
    {
        if (!points.TryGetValue(place, out SearchPoint point))
        {
            point = evaluate(place) with { At = place };
            points.Add(place, point);
        }

        return point;
    }

    private Crossing Result(CrossingKind kind, double at, double inside, double beyond)
    {
        ImmutableArray<SearchPoint> all = [.. points.Values];
        if (kind != CrossingKind.Found)
        {
            return new Crossing(kind, at, double.NaN, double.NaN, inside, beyond, all);
        }

        double first = NearestCrossing(all, at, p => p.Low - bound);
        double second = NearestCrossing(all, at, p => p.High - bound);
        // Where the statistic jumps its interval may cross beside the place itself, which belongs to the interval all the same.
        (double low, double high) = (Math.Min(at, Math.Min(first, second)), Math.Max(at, Math.Max(first, second)));
        return new Crossing(kind, at, low, high, inside, beyond, all);
    }

    private static double NearestCrossing(ImmutableArray<SearchPoint> all, double at, Func<SearchPoint, double> height)
    {
        double nearest = double.NaN;
        foreach ((SearchPoint left, SearchPoint right) in all.Zip(all.Skip(1)))
        {
            (double a, double b) = (height(left), height(right));
            if ((a <= 0 && b > 0) || (a > 0 && b <= 0))
            {
                double place = Between(left.At, right.At, a, b);
                nearest = double.IsNaN(nearest) || Math.Abs(place - at) < Math.Abs(nearest - at) ? place : nearest;
            }
        }

        return nearest;
    }

    private static double Between(double left, double right, double heightLeft, double heightRight) => heightLeft == heightRight
        ? (left + right) / 2
        : left + (right - left) * Math.Clamp(heightLeft / (heightLeft - heightRight), 0, 1);
}
