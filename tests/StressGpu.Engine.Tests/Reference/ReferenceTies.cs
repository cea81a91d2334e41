namespace StressGpu.Engine.Tests.Reference;

/// <summary>How near any decision of a path was to falling the other way, relative to what it compares.</summary>
internal sealed class ReferenceTies
{
    public double Nearest { get; private set; } = double.PositiveInfinity;

    /// <summary>Takes note of a comparison of two amounts, on the scale of what they are made of; USD.</summary>
    public void See(double left, double right, double scale)
    {
        if (scale > 0 && double.IsFinite(scale))
        {
            Nearest = Math.Min(Nearest, Math.Abs(left - right) / scale);
        }
    }

    /// <summary>Takes note of an order: neighbours that are nearly equal might swap. Zeros are empty legs.</summary>
    public void SeeOrder(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(v => v > 0).Order()];
        for (int place = 1; place < sorted.Length; place++)
        {
            See(sorted[place - 1], sorted[place], sorted[place]);
        }
    }
}
