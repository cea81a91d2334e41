using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>One validated stress scenario: everything that determines a run's numbers.</summary>
/// <remarks>Valid by construction of the input project; device, batch, threads and shard are not part of it.</remarks>
public sealed record Scenario
{
    /// <summary>What the scenario is called in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The Philox key: two 32-bit words, low word first.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of simulated paths, ids 0 … Paths-1.</summary>
    public required long Paths { get; init; }

    /// <summary>Whether results must be the same bits on every machine.</summary>
    public MathMode Math { get; init; } = MathMode.Exact;

    /// <summary>When inside a step prices are looked at.</summary>
    public Monitoring Monitoring { get; init; } = Monitoring.StepEnd;

    /// <summary>Rounds of Philox4x32: 10, or 7 for speed.</summary>
    public int PhiloxRounds { get; init; } = 10;

    /// <summary>Simulated time and its discretisation.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>The assets, in the order of every per-asset array; at most <see cref="AssetLimit"/>.</summary>
    public required ImmutableArray<Asset> Assets { get; init; }

    /// <summary>How fair prices move.</summary>
    public required Market Market { get; init; }

    /// <summary>How forced flow moves traded prices.</summary>
    public required Liquidity Liquidity { get; init; }

    /// <summary>How the venue liquidates and who pays.</summary>
    public required Venue Venue { get; init; }

    /// <summary>Where the positions come from.</summary>
    public required BookSource Book { get; init; }

    /// <summary>How the tail is reached; null: crude Monte Carlo.</summary>
    public Estimation? Estimation { get; init; }

    /// <summary>Most assets a scenario can have: draw blocks 0-63 of four normals each.</summary>
    public const int AssetLimit = 256;
}
