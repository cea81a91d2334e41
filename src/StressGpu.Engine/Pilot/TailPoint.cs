namespace StressGpu.Engine;

/// <summary>What drove a path of the tail until its shift stopped.</summary>
/// <param name="Drivers">Driver sums over the square root of a segment's steps, [segment][asset].</param>
/// <param name="Times">Share of each segment's steps before the stop.</param>
/// <param name="Weight">How much the path counts; those of a tail add up to 1.</param>
internal sealed record TailPoint(double[] Drivers, double[] Times, double Weight)
{
    private int Assets => Drivers.Length / Times.Length;

    /// <summary>Log-likelihood ratio of shifted drivers to unshifted ones.</summary>
    /// <param name="mean">Sum of the shifts of a whole segment over the square root of its steps, [segment][asset].</param>
    /// <param name="scale">What multiplies it.</param>
    public double LogRatio(double[] mean, double scale = 1)
    {
        double linear = 0, squares = 0;
        for (int index = 0; index < mean.Length; index++)
        {
            linear += mean[index] * Drivers[index];
            squares += mean[index] * mean[index] * Times[index / Assets];
        }

        return scale * linear - scale * scale * squares / 2;
    }

    /// <summary>The same with pairs of segments, of equal lengths but for a step, as one.</summary>
    public TailPoint Halved()
    {
        double[] drivers = new double[Drivers.Length / 2];
        double[] times = new double[Times.Length / 2];
        for (int segment = 0; segment < times.Length; segment++)
        {
            times[segment] = (Times[2 * segment] + Times[2 * segment + 1]) / 2;
            for (int asset = 0; asset < Assets; asset++)
            {
                double both = Drivers[2 * segment * Assets + asset] + Drivers[(2 * segment + 1) * Assets + asset];
                drivers[segment * Assets + asset] = both / Math.Sqrt(2);
            }
        }

        return new TailPoint(drivers, times, Weight);
    }
}
