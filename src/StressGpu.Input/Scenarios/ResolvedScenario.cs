using System.Collections.Immutable;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>A scenario with everything resolved.</summary>
/// <param name="Scenario">The validated scenario.</param>
/// <param name="CanonicalJson">
/// The same as one line of JSON: <c>extends</c> and overrides applied, defaults filled in, members in a fixed order, numbers in
/// their shortest round-trip form, the correlation matrix as simulated (after a repair), the book's file as the user wrote it;
/// comments, notes and <c>$schema</c> left out.
/// </param>
/// <param name="Inputs">The scenario file, the files it extends (nearest first), its market file, the book and the prices of a history.</param>
public sealed record ResolvedScenario(Scenario Scenario, string CanonicalJson, ImmutableArray<InputFile> Inputs)
{
    /// <summary>What the canonical form is written from.</summary>
    internal CheckedObject? Members { get; init; }

    /// <summary>The same with another number of paths: what reading it with that override would give.</summary>
    /// <param name="paths">Number of paths, valid for the scenario.</param>
    public ResolvedScenario WithPaths(long paths)
    {
        CheckedObject members = (Members ?? throw new InvalidOperationException("the scenario was not read from a file")).With(ScenarioShape.Paths, (decimal)paths);
        return this with
        {
            Scenario = Scenario with { Paths = paths },
            CanonicalJson = Scenarios.CanonicalJson.Of(members),
            Members = members,
        };
    }
}
