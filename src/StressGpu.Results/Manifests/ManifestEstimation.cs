using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Results;

/// <summary>How a run reached the tail: what its pilot found, what that cost, and whether it can be trusted.</summary>
public sealed record ManifestEstimation
{
    /// <summary><c>importance</c> or <c>splitting</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Paths of the pilot.</summary>
    public required long PilotPaths { get; init; }

    /// <summary>Seconds that the pilot took.</summary>
    public required double PilotSeconds { get; init; }

    /// <summary>The shifts of importance sampling, which a replay needs; null, and left out, for others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShiftDesign? Shifts { get; init; }

    /// <summary>What the weights say of the shifts; null, and left out, for others.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WeightDiagnostics? Diagnostics { get; init; }

    /// <summary>What is wrong with the estimates, in words.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Warnings => Diagnostics?.Warnings ?? [];
}
