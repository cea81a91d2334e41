namespace StressGpu.Model;

/// <summary>What a perpetual pays in.</summary>
public enum ContractKind
{
    /// <summary>Quantity in units of the asset, profit in USD.</summary>
    Linear,

    /// <summary>Quantity in USD, profit in coin: n (1/entry - 1/price) coins.</summary>
    Inverse,
}
