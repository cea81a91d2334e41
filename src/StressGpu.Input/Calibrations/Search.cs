using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace StressGpu.Input.Calibrations;

/// <summary>Minimisation by MathNet's Nelder-Mead simplex, started again where it ended.</summary>
internal static class Search
{
    private const double Tolerance = 1e-7;
    private const int MostIterations = 4000;
    private const int Restarts = 2;

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

    /// <summary>Value of an objective at a point.</summary>
    public static double At(this IObjectiveFunction objective, Vector<double> point)
    {
        objective.EvaluateAt(point);
        return objective.Value;
    }
}
