using StressGpu.Model;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>A scenario that every machine must give the same bits for.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Book">Its positions.</param>
internal sealed record MachineCase(string Name, Scenario Scenario, PositionBook Book)
{
    /// <summary>Global id of the first path, a multiple of 16.</summary>
    public long FirstPath { get; init; }

    /// <summary>Number of paths; most are no multiple of a vector's width.</summary>
    public int Count { get; init; } = 37;

    /// <summary>Its accounts.</summary>
    public MarginAccounts Accounts { get; init; } = MarginAccounts.Empty;

    public override string ToString() => Name;
}
