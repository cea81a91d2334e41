namespace StressGpu.Engine;

/// <summary>What one rung stands for.</summary>
internal struct RungSum
{
    /// <summary>Units of the asset.</summary>
    public double Quantity;

    /// <summary>Sum of quantity times bankruptcy price, USD.</summary>
    public double BankruptcyUsd;

    /// <summary>Quantity-weighted bankruptcy price, USD per unit.</summary>
    public double BankruptcyPrice;

    /// <summary>Quantity-weighted distance to the trigger, log price away from the start.</summary>
    public double Trigger;

    /// <summary>USD.</summary>
    public double Margin;
}
