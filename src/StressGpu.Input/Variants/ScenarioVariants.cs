using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>A scenario whose members can be changed: each variant goes through the whole reader, its files are read once.</summary>
public sealed class ScenarioVariants
{
    private readonly SourceNode root;
    private readonly ImmutableArray<InputFile> inputs;
    private readonly Faults opened;

    private ScenarioVariants(SourceNode root, ImmutableArray<InputFile> inputs, Faults opened, SweepPlan sweep) =>
        (this.root, this.inputs, this.opened, Sweep) = (root, inputs, opened, sweep);

    /// <summary>What the scenario's own member asks for.</summary>
    public SweepPlan Sweep { get; }

    /// <summary>
    /// Reads a scenario with everything it extends; all its faults are reported at once. Its variants are crude: their paths are compared
    /// one by one.
    /// </summary>
    /// <param name="path">The scenario file as the user named it; diagnostics repeat it.</param>
    /// <param name="overrides">What the command line replaces.</param>
    public static Parsed<ScenarioVariants> Open(string path, ScenarioOverrides overrides)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(overrides);
        Faults faults = new();
        SourceFiles files = new(faults);
        if (files.Load(path) is not { } source)
        {
            return faults.Result<ScenarioVariants>(null);
        }

        SourceNode root = CheckedScenario.Override(source, overrides with { Method = EstimationMethod.Crude });
        if (source.Find(ScenarioShape.EstimationName) is { } left)
        {
            faults.Warning(left.Value.Place, left.Name, "is left out: questions of several runs compare crude paths one by one");
        }

        CheckedScenario scenario = CheckedScenario.Of(root, files.Inputs, faults);
        return faults.Result(scenario.Resolve() is null
            ? null
            : new ScenarioVariants(root, files.Inputs, faults, SweepBinder.Bind(scenario.Members!)));
    }

    /// <summary>What is wrong with a change, whatever its value: the member is not there, or cannot vary.</summary>
    public ImmutableArray<Diagnostic> FaultsOf(MemberChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Faults faults = opened.Anew();
        new MemberChanger(change, faults).Apply(root);
        return faults.Result<object>(null).Diagnostics;
    }

    /// <summary>The scenario with changes carried out in order.</summary>
    public Parsed<ResolvedScenario> Resolve(ImmutableArray<MemberChange> changes)
    {
        CheckedScenario scenario = Check(changes);
        return scenario.Faults.Result(scenario.Resolve());
    }

    /// <summary>The same with its book and accounts.</summary>
    /// <param name="changes">What is changed.</param>
    /// <param name="like">What was read for another variant, whose files need not be read again; null for the first.</param>
    public Parsed<RunInput> Read(ImmutableArray<MemberChange> changes, RunInput? like) => RunInputReader.Read(Check(changes), like);

    private CheckedScenario Check(ImmutableArray<MemberChange> changes)
    {
        Faults faults = opened.Anew();
        SourceNode? changed = root;
        foreach (MemberChange change in changes)
        {
            changed = changed is null ? null : new MemberChanger(change, faults).Apply(changed);
        }

        return CheckedScenario.Of(changed, inputs, faults);
    }
}
