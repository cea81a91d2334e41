using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>The positions of one asset and side.</summary>
/// <param name="AssetId">The asset's symbol.</param>
/// <param name="Side">The side.</param>
/// <param name="Positions">Number of positions, at least 1.</param>
/// <param name="NotionalUsd">Notional at the start price, USD.</param>
/// <param name="MarginUsd">Margin, USD.</param>
/// <param name="WeightedLeverage">Notional over margin of the whole side.</param>
/// <param name="Leverage">Quantiles over positions of notional at the start price over margin.</param>
/// <param name="LiquidationDistance">
/// Quantiles over positions of how far the start price is from the trigger, as a fraction of the start price; negative where a
/// position is already liquidatable; over 1 for a long that never is.
/// </param>
/// <param name="LiquidatableAtStart">Positions already liquidatable at the start price.</param>
public sealed record SideDescription(
    string AssetId, Side Side, int Positions, double NotionalUsd, double MarginUsd, double WeightedLeverage,
    Quantiles Leverage, Quantiles LiquidationDistance, int LiquidatableAtStart)
{
    internal static SideDescription Of(PositionBook book, Asset asset, Side side, List<int> members)
    {
        double price = asset.PriceUsd;
        double[] leverages = new double[members.Count];
        double[] distances = new double[members.Count];
        (double notional, double margin, int liquidatable) = (0, 0, 0);
        for (int k = 0; k < members.Count; k++)
        {
            int i = members[k];
            LiquidationTrigger trigger = LiquidationTrigger.Of(
                side, book.Quantities[i], book.EntryPricesUsd[i], book.MarginsUsd[i], asset.Maintenance);
            leverages[k] = book.Quantities[i] * price / book.MarginsUsd[i];
            distances[k] = (side == Side.Long ? price - trigger.TriggerPriceUsd : trigger.TriggerPriceUsd - price) / price;
            notional += book.Quantities[i] * price;
            margin += book.MarginsUsd[i];
            liquidatable += trigger.FiresAt(side, price) ? 1 : 0;
        }

        return new SideDescription(
            asset.Id, side, members.Count, notional, margin, notional / margin,
            Quantiles.Of(leverages), Quantiles.Of(distances), liquidatable);
    }
}
