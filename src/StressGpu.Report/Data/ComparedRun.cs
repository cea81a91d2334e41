using System.Collections.Immutable;
using System.Text.Json;
using StressGpu.Model;

namespace StressGpu.Report;

/// <summary>Another finished run that the report stands beside this one.</summary>
/// <param name="Facts">Its manifest's facts.</param>
/// <param name="Scenario">Its resolved scenario.</param>
/// <param name="Summary">Its statistics.</param>
/// <param name="Changes">What this run's scenario has otherwise.</param>
public sealed record ComparedRun(RunFacts Facts, JsonElement Scenario, RunSummary Summary, ImmutableArray<MemberChange> Changes);
