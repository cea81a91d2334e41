using MathNet.Numerics.LinearAlgebra;

namespace StressGpu.Input.Calibrations;

/// <summary>Joint returns as fits need them.</summary>
internal sealed class ReturnSample
{
    public ReturnSample(JointReturns returns)
    {
        Returns = returns;
        Values = [.. returns.LogReturns.Select(r => r.ToArray())];
        Means = [.. Values.Select(v => v.Average())];
        Centred = [.. Values.Select((v, a) => v.Select(x => x - Means[a]).ToArray())];
        Covariance = Matrix<double>.Build.Dense(Assets, Assets, (a, b) => Sum(Centred[a], Centred[b]) / (Count - 1));
        Correlation = Matrix<double>.Build.Dense(
            Assets, Assets, (a, b) => a == b ? 1 : Covariance[a, b] / Math.Sqrt(Covariance[a, a] * Covariance[b, b]));
    }

    public JointReturns Returns { get; }

    /// <summary>Log returns, <c>[asset][bar]</c>.</summary>
    public double[][] Values { get; }

    /// <summary>The same less their means.</summary>
    public double[][] Centred { get; }

    public double[] Means { get; }

    public Matrix<double> Covariance { get; }

    public Matrix<double> Correlation { get; }

    public int Assets => Values.Length;

    public int Count => Values[0].Length;

    /// <summary>Length of a bar, years.</summary>
    public double Years => Returns.BarYears;

    public double Deviation(int asset) => Math.Sqrt(Covariance[asset, asset]);

    public double Volatility(int asset) => Math.Sqrt(Covariance[asset, asset] / Years);

    public double Kurtosis(int asset) => Moments.ExcessKurtosis(Values[asset]);

    private static double Sum(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
