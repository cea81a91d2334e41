using System.Collections.Immutable;
using System.Text;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads scenario files.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario with everything it extends; all faults are reported at once.</summary>
    /// <param name="path">The file as the user named it; diagnostics repeat it.</param>
    /// <param name="overrides">What the command line replaces.</param>
    /// <remarks>The book's files are looked for and hashed, but not read: <see cref="RunInputReader"/> does both.</remarks>
    public static Parsed<ResolvedScenario> Read(string path, ScenarioOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        CheckedScenario scenario = CheckedScenario.Read(path, overrides);
        return scenario.Faults.Result(scenario.Resolve());
    }

    /// <summary>Rebuilds a scenario from its canonical form, as a manifest keeps it.</summary>
    /// <param name="json">The canonical JSON.</param>
    /// <param name="bookPath">Where the book's file is now; null: as the scenario names it.</param>
    /// <param name="tables">Where the accounts' tables are now; null: as the scenario names them.</param>
    /// <param name="history">Where the files of the market's history are now, in their order; null: as the scenario names them.</param>
    public static Parsed<Scenario> FromCanonical(
        string json, string? bookPath, AccountFiles? tables = null, ImmutableArray<string>? history = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        Faults faults = new();
        SourceNode? root = SourceTreeReader.Read("scenario", Encoding.UTF8.GetBytes(json), faults);
        CheckedObject? members = root is null ? null : CheckedScenario.Check(root, faults);
        PriceHistory? past = members is null || faults.HasErrors ? null : HistoryInput.Of(members, history, faults)?.History;
        return faults.Result(members is null || faults.HasErrors ? null : ScenarioBinder.Bind(members, bookPath, tables, past));
    }
}
