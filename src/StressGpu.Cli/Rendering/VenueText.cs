using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Fund, vault and rules of a venue in lines for people.</summary>
internal static class VenueText
{
    /// <summary>Label and text of each line.</summary>
    public static IEnumerable<(string Label, string Text)> Lines(Scenario scenario)
    {
        Venue venue = scenario.Venue;
        yield return ("venue", $"{Fund(scenario)} insurance fund{(venue.FundPerAsset ? " by asset" : "")}, "
            + $"then {AfterFundWords(venue)}; {Fee(venue)}, {Word(venue.MarkPrice)} mark price");
        if (venue.Backstop is { } vault)
        {
            yield return ("vault", $"{Amounts.Money(vault.CapitalUsd)} backstop vault, closes half of what it holds in {Amounts.Duration(60 * vault.HalfLifeMinutes)}");
        }
    }

    /// <summary>Whether auto-deleveraging, in any of its forms, follows the fund.</summary>
    public static bool Deleverages(Venue venue) => venue.AfterFund is not (AfterFund.Socialise or AfterFund.Unpaid);

    private static string Fund(Scenario scenario)
    {
        Venue venue = scenario.Venue;
        string money = Amounts.Money(venue.InsuranceFundUsd);
        return venue.InsuranceFundAsset < 0 ? money : string.Create(
            CultureInfo.InvariantCulture,
            $"{Amounts.Short(venue.InsuranceFundUsd / scenario.Assets[venue.InsuranceFundAsset].PriceUsd)} {scenario.Assets[venue.InsuranceFundAsset].Id} ({money})");
    }

    private static string Fee(Venue venue) => venue.Fees.Kind switch
    {
        FeeKind.Tiered => "liquidation fee by tier",
        FeeKind.Escalating => $"liquidation fee from {Amounts.Percent(venue.LiquidationFeeRate)} to {Amounts.Percent(venue.Fees.Most)}",
        FeeKind.Auction => $"auctions from {Amounts.Percent(venue.Fees.AuctionStart)} of the mark",
        _ => $"{Amounts.Percent(venue.LiquidationFeeRate)} liquidation fee",
    };

    private static string Word(MarkPrice mark) => mark switch
    {
        MarkPrice.Last => "last",
        MarkPrice.Index => "index",
        MarkPrice.Blended => "blended",
        _ => "oracle",
    };

    private static string AfterFundWords(Venue venue) => venue.AfterFund switch
    {
        AfterFund.Adl => "auto-deleveraging pro rata",
        AfterFund.AdlQueue => "auto-deleveraging by profit times leverage",
        AfterFund.AdlHyperliquid => "auto-deleveraging by Hyperliquid's rank",
        AfterFund.AdlCapped => $"auto-deleveraging up to {Amounts.Percent(venue.AdlCapShare)} of equity",
        AfterFund.AdlRandom => "auto-deleveraging in random order",
        AfterFund.Socialise => "socialised losses",
        _ => "unpaid losses",
    };
}
