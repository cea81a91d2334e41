using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
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
    /// <remarks>The book's file is looked for and hashed; <see cref="BookReader"/> reads it.</remarks>
    public static Parsed<ResolvedScenario> Read(string path, ScenarioOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        Faults faults = new();
        SourceFiles files = new(faults);
        if (files.Load(path) is not { } root)
        {
            return faults.Result<ResolvedScenario>(null);
        }

        CheckedObject? members = Check(Override(root, overrides), faults);
        BookFile? book = members is null ? null : BookFile.Of(members, faults);
        if (members is null || faults.HasErrors)
        {
            return faults.Result<ResolvedScenario>(null);
        }

        ImmutableArray<InputFile> inputs = book is null ? files.Inputs : files.Inputs.Add(book.Input);
        Scenario scenario = ScenarioBinder.Bind(members, book?.Input.Path);
        return faults.Result(new ResolvedScenario(scenario, CanonicalJson.Of(members), inputs));
    }

    /// <summary>Rebuilds a scenario from its canonical form, as a manifest keeps it.</summary>
    /// <param name="json">The canonical JSON.</param>
    /// <param name="bookPath">Where the book's file is now; null: as the scenario names it.</param>
    public static Parsed<Scenario> FromCanonical(string json, string? bookPath)
    {
        ArgumentNullException.ThrowIfNull(json);
        Faults faults = new();
        SourceNode? root = SourceTreeReader.Read("scenario", Encoding.UTF8.GetBytes(json), faults);
        CheckedObject? members = root is null ? null : Check(root, faults);
        return faults.Result(members is null || faults.HasErrors ? null : ScenarioBinder.Bind(members, bookPath));
    }

    private static CheckedObject? Check(SourceNode root, Faults faults) =>
        ScenarioShape.Shape.TryRead(root, "", faults, out CheckedObject members)
            ? ScenarioChecks.Run(members, faults)
            : null;

    private static SourceNode Override(SourceNode root, ScenarioOverrides overrides)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            return root;
        }

        foreach ((string name, string? value) in new[]
        {
            (ScenarioShape.PathsName, overrides.Paths?.ToString(CultureInfo.InvariantCulture)),
            (ScenarioShape.SeedName, overrides.Seed?.ToString(CultureInfo.InvariantCulture)),
        })
        {
            if (value is not null)
            {
                SourcePlace option = new("--" + name);
                root = root.With(new SourceMember(name, option, new SourceNode(option, JsonValueKind.Number, value)));
            }
        }

        return root;
    }
}
