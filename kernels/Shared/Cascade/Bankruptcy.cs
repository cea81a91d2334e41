namespace StressGpu.Kernels;

/// <summary>One side's bankrupt volume of a round.</summary>
internal struct Bankruptcy
{
    /// <summary>X, USD per unit.</summary>
    public double Price;

    public double Quantity;

    /// <summary>Quantity times bankruptcy price, USD.</summary>
    public double Usd;

    /// <summary>What its margins do not cover, USD.</summary>
    public double ShortfallUsd;
}
