namespace StressGpu.Model;

/// <summary>Which collateral goes first.</summary>
public enum CollateralOrder
{
    /// <summary>The one of the largest value at the marks.</summary>
    Largest,

    /// <summary>The order of the table.</summary>
    Listed,
}
