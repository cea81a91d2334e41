namespace StressGpu.Cli;

/// <summary>A deterministic move of a fair price in JSON output; hours from the start, change a fraction.</summary>
internal sealed record ShockFacts(string Asset, double AtHours, double OverHours, double Change);
