using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Standard errors from the curvature of a log-likelihood.</summary>
internal static class Errors
{
    private const double RelativeStep = 1e-3;

    /// <summary>Of one parameter; NaN where the likelihood is not concave.</summary>
    public static double OfCurvature(Func<double, double> logLikelihood, double at)
    {
        double[] errors = OfHessian(p => logLikelihood(p[0]), [at], [RelativeStep * Math.Abs(at)]);
        return errors[0];
    }

    /// <summary>Square roots of the diagonal of the inverse of minus the Hessian, by central differences; NaN where the likelihood is not concave.</summary>
    /// <param name="logLikelihood">Of the parameters.</param>
    /// <param name="at">Its maximum.</param>
    /// <param name="steps">Differences of each parameter; 0 leaves one out, whose error is NaN.</param>
    public static double[] OfHessian(Func<double[], double> logLikelihood, double[] at, double[] steps)
    {
        int[] free = [.. Enumerable.Range(0, at.Length).Where(i => steps[i] > 0)];
        double[] errors = [.. at.Select(_ => double.NaN)];
        if (free.Length == 0)
        {
            return errors;
        }

        double Value(params ReadOnlySpan<(int Index, int Sign)> moves)
        {
            double[] point = [.. at];
            foreach ((int index, int sign) in moves)
            {
                point[index] += sign * steps[index];
            }

            return logLikelihood(point);
        }

        double centre = logLikelihood(at);
        Matrix<double> hessian = Matrix<double>.Build.Dense(free.Length, free.Length);
        for (int i = 0; i < free.Length; i++)
        {
            int a = free[i];
            hessian[i, i] = (Value((a, 1)) - 2 * centre + Value((a, -1))) / (steps[a] * steps[a]);
            for (int j = 0; j < i; j++)
            {
                int b = free[j];
                double mixed = Value((a, 1), (b, 1)) - Value((a, 1), (b, -1)) - Value((a, -1), (b, 1)) + Value((a, -1), (b, -1));
                hessian[i, j] = hessian[j, i] = mixed / (4 * steps[a] * steps[b]);
            }
        }

        Fill(errors, free, -hessian);
        return errors;
    }

    private static void Fill(double[] errors, int[] free, Matrix<double> information)
    {
        if (information.Enumerate().All(double.IsFinite) && Math.Abs(information.Determinant()) > 0)
        {
            Vector<double> variances = information.Inverse().Diagonal();
            for (int i = 0; i < free.Length; i++)
            {
                errors[free[i]] = variances[i] > 0 ? Math.Sqrt(variances[i]) : double.NaN;
            }
        }
    }
}
