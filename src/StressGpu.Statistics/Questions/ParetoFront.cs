using System.Collections.Immutable;

namespace StressGpu.Statistics;

/// <summary>Points that no other point beats: less of one thing costs more of another.</summary>
public static class ParetoFront
{
    /// <summary>Whether each point is on the front: no other is at most as large in every coordinate and smaller in one.</summary>
    /// <param name="points">Coordinates of each point, all to be small; one with a coordinate that is NaN is not on the front.</param>
    public static ImmutableArray<bool> Of(ImmutableArray<ImmutableArray<double>> points)
    {
        bool[] known = [.. points.Select(p => !p.Any(double.IsNaN))];
        return [.. points.Select((point, i) => known[i] && !points.Where((_, j) => known[j]).Any(other => Beats(other, point)))];
    }

    private static bool Beats(ImmutableArray<double> other, ImmutableArray<double> point)
    {
        bool isSmaller = false;
        for (int i = 0; i < point.Length; i++)
        {
            if (other[i] > point[i])
            {
                return false;
            }

            isSmaller |= other[i] < point[i];
        }

        return isSmaller;
    }
}
