using System.Collections.Immutable;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>
/// The smallest shock that breaches a limit: along each direction, then for all together. The combination starts on the ray that a
/// linear response would give and turns it towards the gradient at the crossing (Hasofer and Lind 1974; Rackwitz and Fiessler 1978,
/// Computers and Structures 9, 489-494) until that gains little.
/// </summary>
internal sealed class ReverseSearch(LimitRuns runs, ShockDirections known)
{
    private const double FirstStep = 0.25;
    private const double Tolerance = 0.01;
    private const double Difference = 0.1;
    private const double LeastGain = 0.02;
    private const int MostTurns = 3;
    private const string Combination = "combination";

    /// <summary>The crossings along some directions, and of their combination where there are several.</summary>
    public ImmutableArray<ReverseStep> Find(ImmutableArray<string> names)
    {
        List<ReverseStep> steps = [.. names.Select(Single)];
        ReverseStep[] found = [.. steps.Where(s => s.IsFound)];
        if (steps.Count > 1 && found.Length > 0)
        {
            steps.Add(Combine([.. steps.Select(s => s.Directions[0])], [.. steps.Select(s => s.IsFound ? 1 / s.Crossing.At : 0)], found.Min(s => s.Crossing.At)));
        }

        return [.. steps];
    }

    private ReverseStep Single(string name)
    {
        if (ShockDirections.IsKnown(name))
        {
            return Ray(name, [known.Of(name, 1)], [1], FirstStep);
        }

        // Which way a member makes things worse is tried.
        (ShockDirection up, ShockDirection down) = (known.Of(name, 1), known.Of(name, -1));
        double Harm(ShockDirection direction) => Towards(runs.Evaluate(name, FirstStep, direction.At(FirstStep)).Value);
        return Ray(name, [Harm(up) >= Harm(down) ? up : down], [1], FirstStep);
    }

    private ReverseStep Combine(ImmutableArray<ShockDirection> directions, ImmutableArray<double> slopes, double nearest)
    {
        ReverseStep best = Ray(Combination, directions, Normed(slopes), nearest / 2);
        for (int turn = 0; turn < MostTurns && best.IsFound; turn++)
        {
            ImmutableArray<double> gradient = Gradient(best);
            if (gradient.All(g => g <= 0))
            {
                break;
            }

            ReverseStep next = Ray(Combination, directions, Normed(gradient), best.Crossing.At / 2);
            double gain = next.IsFound ? 1 - next.Crossing.At / best.Crossing.At : 0;
            best = gain > 0 ? next : best;
            if (gain < LeastGain)
            {
                break;
            }
        }

        return best;
    }

    private ImmutableArray<double> Gradient(ReverseStep step)
    {
        double[] place = [.. step.Weights.Select(w => w * step.Crossing.At)];
        double here = Towards(runs.Evaluate(Combination, step.Crossing.At, step.At(step.Crossing.At)).Value);
        double Slope(int moved)
        {
            double[] moving = [.. place.Select((p, i) => i == moved ? p + Difference : p)];
            ReverseStep there = step with { Weights = [.. moving] };
            return (Towards(runs.Evaluate(Combination, Math.Sqrt(moving.Sum(m => m * m)), there.At(1)).Value) - here) / Difference;
        }

        return [.. place.Select((_, i) => Math.Max(0, Slope(i)))];
    }

    private ReverseStep Ray(string name, ImmutableArray<ShockDirection> directions, ImmutableArray<double> weights, double firstStep)
    {
        double end = directions.Select((d, i) => weights[i] > 0 ? d.Most / weights[i] : double.PositiveInfinity).Min();
        ReverseStep ray = new(name, directions, weights, null!);
        CrossingSearch search = new(u => runs.Evaluate(name, u, ray.At(u)), runs.Limit.Bound, runs.Holds);
        return ray with { Crossing = search.Find(0, end, firstStep, Tolerance) };
    }

    // How far a value is on the way to a breach.
    private double Towards(double value) => runs.Limit.Operator is ">" or ">=" ? value : -value;

    private static ImmutableArray<double> Normed(ImmutableArray<double> weights)
    {
        double norm = Math.Sqrt(weights.Sum(w => w * w));
        return [.. weights.Select(w => w / norm)];
    }
}
