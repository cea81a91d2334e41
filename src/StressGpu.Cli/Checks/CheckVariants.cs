using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What <c>--checks</c> changes: the time step halved, then each mechanism that a scenario has switched off.</summary>
internal static class CheckVariants
{
    // Depth so large that no book moves a price: the same formulas, without impact.
    private const double NoImpactDepth = 1e12;

    /// <summary>The variants of a scenario.</summary>
    public static ImmutableArray<CheckVariant> Of(Scenario scenario)
    {
        Horizon horizon = scenario.Horizon;
        return
        [
            new(CheckRow.TimeStep, $"steps of {Amounts.Span(horizon.StepMinutes / 2)} in place of {Amounts.Span(horizon.StepMinutes)}",
                scenario with { Horizon = horizon with { StepMinutes = horizon.StepMinutes / 2 } }),
            .. Liquidity(scenario).Concat(Venue(scenario)).Select(v => new CheckVariant(CheckRow.Mechanism, v.Name, v.Scenario)),
        ];
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Liquidity(Scenario scenario)
    {
        Liquidity liquidity = scenario.Liquidity;
        DepthDynamics depth = liquidity.Depth;
        yield return ("no price impact", scenario with
        {
            Assets = [.. scenario.Assets.Select(a => a with { DepthUsdPerPercent = a.DepthUsdPerPercent * NoImpactDepth })],
        });
        if (depth.Confidence is not null)
        {
            yield return ("steady confidence", scenario with { Liquidity = liquidity with { Depth = depth with { Confidence = null } } });
        }

        if (depth.VolatilityExponent > 0)
        {
            yield return ("depth that volatility does not lower", scenario with { Liquidity = liquidity with { Depth = depth with { VolatilityExponent = 0 } } });
        }

        if (!depth.CrossImpact.IsEmpty)
        {
            yield return ("no cross-impact", scenario with { Liquidity = liquidity with { Depth = depth with { CrossImpact = [] } } });
        }
    }

    private static IEnumerable<(string Name, Scenario Scenario)> Venue(Scenario scenario)
    {
        Venue venue = scenario.Venue;
        (bool Has, string Name, Venue Without)[] all =
        [
            (venue.MarkPrice != MarkPrice.Index, "marks at the fair price", venue with { MarkPrice = MarkPrice.Index, Oracle = null }),
            (venue.Funding is not null, "no funding", venue with { Funding = null }),
            (venue.DynamicMargin is not null, "margins that do not grow", venue with { DynamicMargin = null }),
            (venue.PartialLiquidation is not null, "liquidation at once", venue with { PartialLiquidation = null }),
            (venue.Liquidators is not null && venue.Fees.Kind == FeeKind.Fixed, "no bots: the venue liquidates at once", venue with { Liquidators = null }),
            (venue.Backstop is not null, "no backstop vault", venue with
            {
                Backstop = null,
                MarginClasses = [.. venue.MarginClasses.Select(c => c with { BackstopShare = 0 })],
            }),
            (venue.Breaker is not null, "no circuit breaker", venue with { Breaker = null }),
            (!venue.Outages.IsEmpty, "no outage", venue with { Outages = [] }),
            (venue.Illiquid is not null, "no mark to model", venue with { Illiquid = null }),
            (venue.AfterFund is not AfterFund.Unpaid, "no deleveraging or socialising", venue with { AfterFund = AfterFund.Unpaid }),
        ];
        return all.Where(v => v.Has).Select(v => (v.Name, scenario with { Venue = v.Without }));
    }
}
