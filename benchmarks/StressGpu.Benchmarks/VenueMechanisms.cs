using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>Mechanisms of decision 0011 with parameters of a real venue's size, as changes of a scenario.</summary>
internal static class VenueMechanisms
{
    /// <summary>Each by name; the last is all of them.</summary>
    public static IEnumerable<(string Name, Func<Scenario, Scenario> Change)> All()
    {
        (string Name, Func<Scenario, Scenario> Change)[] each = [.. Liquidity(), .. Venues()];
        yield return ("nothing, once more", s => s);
        foreach ((string name, Func<Scenario, Scenario> change) in each)
        {
            yield return (name, change);
        }

        yield return ("blended mark", s => Venue(s, v => v with { MarkPrice = MarkPrice.Blended }));
        yield return ("bridge", s => s with { Monitoring = Monitoring.Bridge });
        yield return ("all but blended mark and bridge", s => each.Aggregate(s, (scenario, mechanism) => mechanism.Change(scenario)));
    }

    private static IEnumerable<(string Name, Func<Scenario, Scenario> Change)> Liquidity()
    {
        yield return ("depth by volatility", s => Depth(s, d => d with { VolatilityExponent = 0.5 }));
        yield return ("confidence and panic", s => Depth(s, d => d with
        {
            Confidence = new Confidence
            {
                Floor = 0.1, LiquidationLoss = 0.5, DrawdownLoss = 0.5, RecoveryHalfLifeMinutes = 240, PanicBelow = 0.5, PanicSharePerHour = 0.05,
            },
        }));
        yield return ("cross-impact", s => Depth(s, d => d with
        {
            CrossImpact = [.. Enumerable.Range(0, s.Assets.Length * s.Assets.Length).Select(i => i % (s.Assets.Length + 1) == 0 ? 0 : 0.01)],
        }));
    }

    private static IEnumerable<(string Name, Func<Scenario, Scenario> Change)> Venues()
    {
        yield return ("funding", s => Venue(s, v => v with { Funding = new Funding(1, 0.0001, 0.0005, 0.0075) }));
        yield return ("dynamic margin", s => Venue(s, v => v with { DynamicMargin = new DynamicMargin(0.001, 0.02, []) }));
        yield return ("two slices", s => Venue(s, v => v with { PartialLiquidation = new PartialLiquidation(2, 1) }));
        yield return ("bots", s => Venue(s, v => v with
        {
            FeeShareToFund = 0.5,
            Liquidators = new Liquidators { CapacityUsdPerMinute = 1e7, GasUsd = 2, GasSlope = 1, GasMost = 20 },
        }));
        yield return ("escalating fee", s => Venue(s, v => v with { Fees = new FeeModel { Kind = FeeKind.Escalating, SlopePerHour = 0.01, Most = 0.03 } }));
        yield return ("breaker with band", s => Venue(s, v => v with { Breaker = new CircuitBreaker(0.1, 30, 5, false, 0.05) }));
        yield return ("vault", s => Venue(s, v => v with { Backstop = new BackstopVault(1e7, 60) { IsolatedShare = 0.5 } }));
        yield return ("fund for each asset", s => Venue(s, v => v with { FundPerAsset = true }));
        yield return ("mark to model", s => Venue(s, v => v with { Illiquid = new IlliquidMark(1e5, 0.02) }));
    }

    private static Scenario Venue(Scenario scenario, Func<Venue, Venue> change) => scenario with { Venue = change(scenario.Venue) };

    private static Scenario Depth(Scenario scenario, Func<DepthDynamics, DepthDynamics> change) =>
        scenario with { Liquidity = scenario.Liquidity with { Depth = change(scenario.Liquidity.Depth) } };
}
