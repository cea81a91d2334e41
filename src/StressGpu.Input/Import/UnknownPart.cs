namespace StressGpu.Input;

/// <summary>What an amount of an unknown coin is taken for.</summary>
public enum UnknownPart
{
    /// <summary>Ether.</summary>
    Eth,

    /// <summary>Staked ether.</summary>
    Steth,

    /// <summary>Dollars, or where that cannot be a stable asset of the scenario.</summary>
    Stable,
}
