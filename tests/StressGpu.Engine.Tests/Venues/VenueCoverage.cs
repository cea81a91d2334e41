using StressGpu.Engine.Tests.Reference;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>How often what is compared has happened at all: a comparison of nothing would pass.</summary>
internal sealed class VenueCoverage
{
    /// <summary>What has to act: the mechanisms' notes by the reference.</summary>
    private static readonly string[] Mechanisms =
    [
        "depth by volatility", "confidence", "panic", "cross-impact", "blended", "oracle", "illiquid", "funding", "margin by volatility",
        "margin by open interest", "slice", "left by bots", "untouched by bots", "vault", "vault fails", "band", "tiered fee",
        "escalated fee", "auction", "fund per asset", "shift", "bridge",
    ];

    private readonly Dictionary<string, int> counts = Mechanisms.ToDictionary(what => what, _ => 0);

    /// <summary>Paths compared.</summary>
    public int Paths { get; private set; }

    /// <summary>Paths that differ and are near a decision that may fall either way in float32.</summary>
    public int Ties { get; set; }

    /// <summary>Takes a path in.</summary>
    public void Add(ReferenceLedger ledger)
    {
        Paths++;
        foreach (string what in ledger.Events.Keys)
        {
            Count(what, true);
        }

        Count("breaker", ledger[PathColumn.Halts] > 0);
        Count("waiting", ledger[PathColumn.MaxBacklogUsd] > 0);
        Count("deleveraged", ledger[PathColumn.AdlUsd] > 0);
        Count("socialised", ledger[PathColumn.SocialisedUsd] > 0);
        Count("three rounds", ledger[PathColumn.MaxRoundsInStep] >= 3);
    }

    /// <summary>Everything on so many paths at least; near-ties on 1 in 100 at most.</summary>
    public void Check(int least)
    {
        Assert.All(counts, entry => Assert.True(entry.Value >= least, $"{entry.Key}: {entry.Value} of {Paths}"));
        Assert.InRange(Ties, 0, Paths / 100);
    }

    private void Count(string what, bool happened) => counts[what] = counts.GetValueOrDefault(what) + (happened ? 1 : 0);
}
