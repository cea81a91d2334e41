using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>Minimisation by MathNet: the Nelder-Mead simplex, started again where it ended, and golden sections.</summary>
internal static class Search
{
    private const double Tolerance = 1e-7;
    private const int MostIterations = 4000;
    private const int Restarts = 2;
    private const int GridPoints = 60;
    private const double ScalarTolerance = 1e-8;

    /// <summary>The minimum near a start; the best point found where the simplex does not settle.</summary>
    public static Vector<double> Minimum(IObjectiveFunction objective, double[] start)
    {
        Vector<double> at = Vector<double>.Build.DenseOfArray(start);
        for (int i = 0; i < Restarts; i++)
        {
            try
            {
                at = new NelderMeadSimplex(Tolerance, MostIterations).FindMinimum(objective, at).MinimizingPoint;
            }
            catch (MaximumIterationsException)
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>Where a function of one number is least: the best point of a grid, refined by MathNet's golden section. An end is an answer too.</summary>
    public static double Minimum(Func<double, double> function, double low, double high)
    {
        double width = (high - low) / GridPoints;
        int best = Enumerable.Range(0, GridPoints + 1).MinBy(i => function(low + i * width));
        return best is 0 or GridPoints
            ? low + best * width
            : GoldenSectionMinimizer.Minimum(
                ObjectiveFunction.ScalarValue(function), low + (best - 1) * width, low + (best + 1) * width, ScalarTolerance, MostIterations).MinimizingPoint;
    }

    /// <summary>Value of an objective at a point.</summary>
    public static double At(this IObjectiveFunction objective, Vector<double> point)
    {
        objective.EvaluateAt(point);
        return objective.Value;
    }
}
