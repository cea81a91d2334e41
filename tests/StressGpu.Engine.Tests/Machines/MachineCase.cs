using StressGpu.Kernels.Layout;
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

    /// <summary>Shifts of its drivers; null for none.</summary>
    public ShiftDesign? Shifts { get; init; }

    /// <summary>The case as machines read it.</summary>
    public PathArrays Arrays()
    {
        LoweredScenario lowered = ScenarioLowering.Lower(Scenario, Book, Accounts);
        return (Shifts is null ? lowered : DriverShifts.Apply(lowered, Shifts, Scenario.Paths)).Arrays;
    }

    public override string ToString() => Name;
}
