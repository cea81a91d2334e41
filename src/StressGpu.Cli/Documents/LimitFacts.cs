namespace StressGpu.Cli;

/// <summary>A limit of <c>--fail-if</c> in JSON output.</summary>
internal sealed record LimitFacts(string Expression, double? Value, bool Breached);
