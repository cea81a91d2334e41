using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>What a venue does beside the plain rules, in lines for people; none where it does nothing more.</summary>
internal static class MechanismText
{
    /// <summary>Label and text of each line.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(Scenario scenario)
    {
        Venue venue = scenario.Venue;
        (string Label, IEnumerable<string> Parts)[] lines =
        [
            ("depth", Depth(scenario.Liquidity.Depth)), ("oracle", Oracle(venue)), ("margins", Margins(venue)),
            ("liquidated", Liquidation(venue)), ("halts", Halts(scenario)),
        ];
        return lines.Select(l => (l.Label, Text: string.Join("; ", l.Parts))).Where(l => l.Text.Length > 0);
    }

    private static IEnumerable<string> Depth(DepthDynamics depth)
    {
        if (depth.VolatilityExponent > 0)
        {
            yield return $"falls with volatility to {Amounts.Percent(depth.VolatilityFloor)} at least";
        }

        if (depth.Confidence is { } confidence)
        {
            yield return $"falls with confidence to {Amounts.Percent(confidence.Floor)} at least"
                + (confidence.PanicBelow > 0 ? $", panic under {Amounts.Percent(confidence.PanicBelow)}" : "");
        }

        if (!depth.CrossImpact.IsEmpty)
        {
            yield return "cross-impact";
        }
    }

    private static IEnumerable<string> Oracle(Venue venue)
    {
        if (venue.Oracle is not { } oracle)
        {
            yield break;
        }

        yield return oracle.LagMinutes > 0 ? $"{Amounts.Span(oracle.LagMinutes)} late" : "without lag";
        if (oracle.HeartbeatMinutes > 0)
        {
            yield return $"moves by {Amounts.Percent(oracle.Deviation)} or every {Amounts.Span(oracle.HeartbeatMinutes)}";
        }

        if (!oracle.Outages.IsEmpty)
        {
            yield return Outages(oracle.Outages.Length) + (oracle.StaleMinutes > 0 ? $", stale after {Amounts.Span(oracle.StaleMinutes)}" : "");
        }
    }

    private static IEnumerable<string> Margins(Venue venue)
    {
        if (venue.Funding is { } funding)
        {
            yield return $"funding every {Amounts.Span(60 * funding.IntervalHours)}";
        }

        if (venue.DynamicMargin is { } margin)
        {
            string[] add =
            [
                .. margin.VolatilityMost > 0 ? [$"{Amounts.Percent(margin.VolatilityMost)} by volatility"] : Array.Empty<string>(),
                .. margin.OpenInterest.IsEmpty ? Array.Empty<string>() : [$"{Amounts.Percent(margin.OpenInterest.Max(o => o.Most))} by open interest"],
            ];
            yield return $"maintenance up to +{string.Join(" and +", add)}";
        }

        if (venue.Illiquid is { } illiquid)
        {
            yield return $"{Amounts.Percent(illiquid.Haircut)} haircut under {Amounts.Money(illiquid.BelowUsd)} of depth";
        }
    }

    private static IEnumerable<string> Liquidation(Venue venue)
    {
        if (venue.PartialLiquidation is { } parts)
        {
            yield return $"in {parts.Slices} parts {Amounts.Span(parts.CoolDownMinutes)} apart";
        }

        if (venue.Liquidators is { } bots)
        {
            yield return "by bots" + (double.IsFinite(bots.CapacityUsdPerMinute) ? $", {Amounts.Money(bots.CapacityUsdPerMinute)} a minute" : "")
                + (bots.LatencyMinutes > 0 ? $", {Amounts.Span(bots.LatencyMinutes)} late" : "");
        }

        if (venue.Backstop is { IsolatedShare: > 0 } vault)
        {
            yield return $"by the vault under {Amounts.Percent(vault.IsolatedShare)} of maintenance";
        }
    }

    private static IEnumerable<string> Halts(Scenario scenario)
    {
        if (scenario.Venue.Breaker is { } breaker)
        {
            yield return $"{Amounts.Span(breaker.HaltMinutes)} after {Amounts.Percent(breaker.Move)} in {Amounts.Span(breaker.WindowMinutes)}"
                + (breaker.MarketWide ? ", market-wide" : "") + (breaker.Band > 0 ? $", within {Amounts.Percent(breaker.Band)}" : "");
        }

        if (!scenario.Venue.Outages.IsEmpty)
        {
            yield return Outages(scenario.Venue.Outages.Length);
        }
    }

    private static string Outages(int count) => count == 1 ? "1 outage" : $"{Amounts.Count(count)} outages";
}
