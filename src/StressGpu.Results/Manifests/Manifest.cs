using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StressGpu.Model;

namespace StressGpu.Results;

/// <summary>Where the files of a directory come from: manifest.json, written last.</summary>
public sealed record Manifest
{
    /// <summary>The format that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of the manifest's format.</summary>
    public int FormatVersion { get; init; } = CurrentFormat;

    /// <summary>Version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Commit of the program's sources; null where it is not known.</summary>
    public required string? GitCommit { get; init; }

    /// <summary>See <see cref="Results.RunId"/>.</summary>
    public required string RunId { get; init; }

    /// <summary>The resolved scenario.</summary>
    public required JsonElement Scenario { get; init; }

    /// <summary>SHA-256 of <see cref="ScenarioJson"/>, by <see cref="Results.RunId.Sha256"/>.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>The files that the scenario names.</summary>
    public required ImmutableArray<ManifestInput> Inputs { get; init; }

    /// <summary>The random key.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How random counters are laid out, in words.</summary>
    public required string CounterLayout { get; init; }

    /// <summary>What computed.</summary>
    public required ManifestDevice Device { get; init; }

    /// <summary>Precision flags by name (<c>math</c>, <c>philoxRounds</c> …).</summary>
    public required ImmutableSortedDictionary<string, string> Precision { get; init; }

    /// <summary>The paths in these files.</summary>
    public required ManifestPaths Paths { get; init; }

    /// <summary>The shard; null for a whole run.</summary>
    public required ManifestShard? Shard { get; init; }

    /// <summary>Seconds by stage.</summary>
    public required ImmutableSortedDictionary<string, double> TimingsSeconds { get; init; }

    /// <summary>Rates of the simulation stage.</summary>
    public required Throughput Throughput { get; init; }

    /// <summary>What the book was.</summary>
    public required BookFacts Book { get; init; }

    /// <summary>How the tail was reached; null, and left out, for crude paths.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestEstimation? Estimation { get; init; }

    /// <summary>What the run was compared with; null, and left out, where it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestBaseline? Baseline { get; init; }

    /// <summary>How paths were split; null, and left out, where they were not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestSplitting? Splitting { get; init; }

    /// <summary>What else than a run of the scenario this is; null, and left out, for a run.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestQuestion? Question { get; init; }

    /// <summary>Limits that were set, with what the run came to; null, and left out, where there were none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<LimitResult>? Limits { get; init; }

    /// <summary>Where an open-ended run ended; null, and left out, where the number of paths was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ManifestStop? Stop { get; init; }

    /// <summary>Every other file of the directory.</summary>
    public required ImmutableArray<OutputRecord> Outputs { get; init; }

    /// <summary>Hashes of the inputs that determine the run's numbers beside the resolved scenario: see <see cref="Results.RunId.Of"/>.</summary>
    [JsonIgnore]
    public IEnumerable<string> BookHashes => Inputs.Where(i => i.Role is not (ManifestInput.Scenario or ManifestInput.Market)).Select(i => i.Sha256);

    /// <summary>The scenario as one line of JSON: what was hashed, and what replay reads.</summary>
    public string ScenarioJson() => CanonicalJson.Of(Scenario);
}
