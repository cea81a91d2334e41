namespace StressGpu.Statistics;

/// <summary>Sums of one amount over paths, of which most have none of it.</summary>
internal record struct LossMoments
{
    /// <summary>Sum of x.</summary>
    public double Sum { get; private set; }

    /// <summary>Sum of x^2.</summary>
    public double Squares { get; private set; }

    /// <summary>Sum of x w, w the amount that x is a share of.</summary>
    public double Products { get; private set; }

    /// <summary>Sum of x times the path's weight in the ES.</summary>
    public double Weighted { get; private set; }

    /// <summary>Paths with x other than 0.</summary>
    public long Paths { get; private set; }

    public void Add(double amount, double whole, double weight)
    {
        Sum += amount;
        Squares += amount * amount;
        Products += amount * whole;
        Weighted += weight * amount;
        Paths++;
    }
}
