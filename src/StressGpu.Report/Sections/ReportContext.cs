namespace StressGpu.Report;

/// <summary>What every section looks at.</summary>
internal sealed record ReportContext(ReportRun Run)
{
    /// <summary>The run's statistics.</summary>
    public SummaryView Summary { get; } = new(Run.Summary);

    /// <summary>The run's scenario.</summary>
    public ScenarioView Scenario { get; } = new(Run.Scenario);
}
