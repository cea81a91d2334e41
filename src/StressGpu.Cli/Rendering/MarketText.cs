using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Model and overlays of a market in lines for people; none for plain geometric Brownian motion.</summary>
internal static class MarketText
{
    private const int Shown = 4;

    /// <summary>Label and text of each line.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(Scenario scenario)
    {
        Market market = scenario.Market;
        string[] overlays = [.. Overlays(market)];
        if (market.Model is not GbmModel)
        {
            yield return ("model", Model(market.Model));
        }

        if (overlays.Length > 0)
        {
            yield return ("overlays", string.Join(", ", overlays));
        }

        if (!market.Shocks.IsEmpty)
        {
            yield return ("shocks", List(market.Shocks.Select(s => Move(scenario.Assets[s.Asset].Id, s.Change, s.AtHours, s.OverHours))));
        }

        if (!market.Depegs.IsEmpty)
        {
            yield return ("depegs", List(market.Depegs.Select(d => Depeg(scenario, d))));
        }
    }

    private static string Model(PriceModel model) => model switch
    {
        StudentTModel t => $"Student t with {t.DegreesOfFreedom} degrees of freedom",
        JumpDiffusionModel jumps => $"jump diffusion, {Jumps(jumps)}",
        GarchModel garch => $"GARCH on bars of {Amounts.Span(garch.BarMinutes)}"
            + (garch.DegreesOfFreedom is { } nu ? $", t with {nu} degrees of freedom" : ""),
        HestonModel => "Heston's stochastic variance",
        RegimeModel chain => $"regimes {string.Join(", ", chain.Regimes.Select(r => r.Name))} every {Amounts.Span(chain.EveryMinutes)}"
            + (chain.Start is { } start ? $" from {chain.Regimes[start].Name}" : ""),
        BootstrapModel b => $"bootstrap of {Past(b.History)}, {Amounts.Digits(b.MeanBlockBars)} a block",
        HistoricalModel h => $"{Past(h.History)} as they were"
            + (h.AnnualNoiseVolatility > 0 ? $", noise of {Amounts.Percent(h.AnnualNoiseVolatility)} a year" : ""),
        _ => model.GetType().Name,
    };

    private static string Jumps(JumpDiffusionModel jumps)
    {
        double own = jumps.Assets.Max(a => a.IntensityPerYear);
        IEnumerable<string> kinds =
        [
            .. jumps.CommonIntensityPerYear > 0 ? [$"{Amounts.Short(jumps.CommonIntensityPerYear)} common a year"] : Array.Empty<string>(),
            .. own > 0 ? [$"up to {Amounts.Short(own)} of an asset's own"] : Array.Empty<string>(),
        ];
        return string.Join(", ", kinds.DefaultIfEmpty("none"));
    }

    private static string Past(PriceHistory history) => string.Create(
        CultureInfo.InvariantCulture,
        $"{history.Bars:N0} bars of {Amounts.Span(history.BarMinutes)} ({history.FromUtc.UtcDateTime:yyyy-MM-dd} to {history.ToUtc.UtcDateTime:yyyy-MM-dd})");

    private static IEnumerable<string> Overlays(Market market)
    {
        if (market.VolatilityMultiplier != 1)
        {
            yield return $"volatility x {Amounts.Plain(market.VolatilityMultiplier)}";
        }

        if (market.CorrelationStress > 0)
        {
            yield return $"correlation stress {Amounts.Plain(market.CorrelationStress)}";
        }

        if (market.Antithetic)
        {
            yield return "antithetic pairs";
        }
    }

    private static string Depeg(Scenario scenario, Depeg d) =>
        Move(scenario.Assets[d.Asset].Id, d.Change, d.AtHours, d.OverHours)
        + (d.Scope == DepegScope.Venue ? " on this venue" : "")
        + (d.RecoveryHalfLifeHours is { } half ? $", back by half in {Amounts.Span(60 * half)}" : ", for good");

    private static string Move(string id, double change, double atHours, double overHours) => string.Create(
        CultureInfo.InvariantCulture,
        $"{id} {(change > 0 ? "+" : "")}{Amounts.Percent(change)} at {atHours} h{(overHours > 0 ? $" over {overHours} h" : "")}");

    private static string List(IEnumerable<string> moves)
    {
        string[] all = [.. moves];
        return string.Join(all.Any(m => m.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", all.Take(Shown))
            + (all.Length > Shown ? $" and {all.Length - Shown} more" : "");
    }
}
