using System.Collections.Immutable;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;
using StressGpu.Results;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Runs variants of one scenario: each meets the same random numbers, and what they share is read, drawn and compiled once.</summary>
internal sealed class VariantRunner : IDisposable
{
    private readonly CliContext context;
    private readonly QuestionRequest request;
    private readonly DeviceSession session;
    private readonly DrawnBooks books = new();
    private RunInput? first;

    private VariantRunner(CliContext context, QuestionRequest request, ScenarioVariants variants, StageTimer stages)
    {
        (this.context, this.request, Variants, Stages) = (context, request, variants, stages);
        session = new DeviceSession(request.Device, request.Threads);
    }

    /// <summary>The scenario.</summary>
    public ScenarioVariants Variants { get; }

    /// <summary>Where the seconds went.</summary>
    public StageTimer Stages { get; }

    /// <summary>Streams, clock and versions.</summary>
    public CliContext Context => context;

    /// <summary>Number of runs so far.</summary>
    public int Runs { get; private set; }

    /// <summary>Paths of each run.</summary>
    public long Paths => first!.Resolved.Scenario.Paths;

    /// <summary>The machine that ran the last one.</summary>
    public ManifestDevice? Device { get; private set; }

    /// <summary>Reads the scenario and what it names; null, with every fault on standard error, where it cannot be run.</summary>
    public static VariantRunner? Open(CliContext context, QuestionRequest request)
    {
        StageTimer stages = new(context.Clock);
        Parsed<ScenarioVariants> variants = stages.Time(StageTimer.Reading, () => ScenarioVariants.Open(request.Scenario, request.Overrides));
        if (!variants.IsValid)
        {
            // Once more, with the faults of the files that it names.
            DiagnosticPrinter.Print(context.Error, RunInputReader.Read(request.Scenario, request.Overrides).Diagnostics);
            return null;
        }

        VariantRunner runner = new(context, request, variants.Value, stages);
        Parsed<RunInput> input = stages.Time(StageTimer.Reading, () => variants.Value.Read([], null));
        DiagnosticPrinter.Print(context.Error, input.Diagnostics);
        runner.first = input.Value;
        return input.IsValid ? runner : null;
    }

    /// <summary>Simulates a variant, whose faults have been printed before.</summary>
    /// <param name="settings">What is simulated.</param>
    /// <param name="progress">Told the number of paths done; may be null.</param>
    public PointRun Run(RunSettings settings, IProgress<long>? progress)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        LoadedScenario loaded = Load(settings.Changes)
            ?? throw new InvalidOperationException("a variant has faults that were not looked for");
        Scenario scenario = loaded.Scenario;
        LoweredScenario lowered = Stages.Time(StageTimer.Lowering, () => ScenarioLowering.Lower(scenario, loaded.Book, loaded.Accounts));
        DeviceOptions options = new() { Batch = request.Batch, Paths = scenario.Paths, Math = scenario.Math, WithAssets = settings.WithAssets };
        using IPathExecutor executor = Stages.Time(StageTimer.Device, () => session.Open(lowered, options));
        Device = new ManifestDevice(DeviceNames.Of(DeviceCatalog.Resolve(request.Device)), executor.Device, executor.Driver);
        RunAccumulator accumulator = new(scenario.Paths, scenario.Market.Antithetic);
        KeptColumns kept = new(settings.Columns, scenario.Paths);
        Stages.Time(StageTimer.Simulation, () => executor.Run(
            new PathRange(0, scenario.Paths),
            block =>
            {
                accumulator.Consume(block);
                kept.Consume(block);
                settings.Consume?.Invoke(block);
            },
            progress, context.Cancellation));
        context.Cancellation.ThrowIfCancellationRequested();
        Runs++;
        return new PointRun
        {
            Loaded = loaded,
            Book = lowered.Book,
            RunId = RunId.Of(context.ToolVersion, loaded.Resolved.CanonicalJson, loaded.BookHashes()),
            Summary = Stages.Time(StageTimer.Statistics, accumulator.Summarise),
            Kept = kept,
        };
    }

    /// <summary>Runs a part of a question with a progress bar, where somebody looks at one.</summary>
    /// <param name="runs">Number of runs that it takes.</param>
    /// <param name="action">Reports paths done over all runs.</param>
    public T WithProgress<T>(int runs, Func<IProgress<long>?, T> action)
        where T : class
    {
        if (request.Quiet || !context.Error.IsTerminal)
        {
            return action(null);
        }

        T? result = null;
        Scenario scenario = first!.Resolved.Scenario;
        ProgressBar.Show(
            context.Error.Console, runs * scenario.Paths, (long)scenario.Assets.Length * scenario.Horizon.Steps,
            progress => result = action(progress.From(0)));
        return result!;
    }

    /// <summary>A variant with its book; null, with every fault on standard error, where it is none.</summary>
    public LoadedScenario? Load(ImmutableArray<MemberChange> changes)
    {
        Parsed<RunInput> input = Stages.Time(StageTimer.Reading, () => Variants.Read(changes, first));
        if (!input.IsValid)
        {
            DiagnosticPrinter.Print(context.Error, input.Diagnostics);
            return null;
        }

        return LoadedScenario.Of(input.Value, input.Diagnostics, Stages, books);
    }

    public void Dispose() => session.Dispose();
}
