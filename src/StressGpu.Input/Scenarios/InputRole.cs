namespace StressGpu.Input;

/// <summary>What an input file holds.</summary>
public enum InputRole
{
    /// <summary>A scenario, or one that it extends.</summary>
    Scenario,

    /// <summary>The positions.</summary>
    Book,
}
