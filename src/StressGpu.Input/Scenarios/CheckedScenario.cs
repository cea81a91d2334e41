using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A scenario as far as it could be read; valid where its faults have no errors.</summary>
/// <param name="Members">Its members with defaults; null where not even the file could be read.</param>
/// <param name="Files">The book's files.</param>
/// <param name="History">Prices that the market follows; null where it follows none.</param>
/// <param name="Inputs">All files read.</param>
/// <param name="Faults">What is wrong so far.</param>
internal sealed record CheckedScenario(
    CheckedObject? Members, BookFiles Files, HistoryInput? History, ImmutableArray<InputFile> Inputs, Faults Faults)
{
    public static CheckedScenario Read(string path, ScenarioOverrides overrides)
    {
        Faults faults = new();
        SourceFiles files = new(faults);
        SourceNode? root = files.Load(path) is { } source ? Override(source, overrides) : null;
        return Of(root, files.Inputs, faults);
    }

    /// <summary>Checks a scenario whose files were read; a null root has been reported.</summary>
    public static CheckedScenario Of(SourceNode? root, ImmutableArray<InputFile> inputs, Faults faults)
    {
        CheckedObject? members = root is null ? null : Check(root, faults);
        BookFiles book = members is null ? BookFiles.None : BookFiles.Of(members, faults);
        HistoryInput? history = members is null ? null : HistoryInput.Of(members, null, faults);
        return new CheckedScenario(members, book, history, [.. inputs, .. book.Inputs, .. history?.Inputs ?? []], faults);
    }

    public static CheckedObject? Check(SourceNode root, Faults faults) =>
        ScenarioShape.Shape.TryRead(root, "", faults, out CheckedObject members)
            ? ScenarioChecks.Run(members, faults)
            : null;

    /// <summary>The scenario where nothing is wrong.</summary>
    public ResolvedScenario? Resolve() => Members is null || Faults.HasErrors
        ? null
        : new ResolvedScenario(
            ScenarioBinder.Bind(Members, Files.Book?.Input.Path, Files.FullTables, History?.History), CanonicalJson.Of(Members), Inputs)
        {
            Members = Members,
        };

    public static SourceNode Override(SourceNode root, ScenarioOverrides overrides) => root.Kind != JsonValueKind.Object
        ? root
        : Override(
            Override(EstimationOverride.Of(root, overrides.Method), ScenarioShape.PathsName, overrides.Paths?.ToString(CultureInfo.InvariantCulture)),
            ScenarioShape.SeedName, overrides.Seed?.ToString(CultureInfo.InvariantCulture));

    private static SourceNode Override(SourceNode root, string name, string? value)
    {
        SourcePlace option = new("--" + name);
        return value is null
            ? root
            : root.With(new SourceMember(name, option, new SourceNode(option, JsonValueKind.Number, value)));
    }
}
