using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>An isolated position is closed entirely: model.md, section 6.</summary>
internal sealed class IsolatedLiquidation(ReferencePosition position) : IReferenceLiquidation
{
    public void Order(ReferenceRound round) =>
        round.Order(position.Asset, position.Side == Side.Long ? -position.OpenQuantity : position.OpenQuantity);

    public void Settle(ReferenceRound round, ReferenceClearing clearing)
    {
        Venue venue = clearing.Scenario.Venue;
        ReferenceLedger ledger = clearing.Ledger;
        double quantity = position.OpenQuantity;
        double margin = position.OpenMargin;
        double executed = round.ExecutedUsd[position.Asset];
        double equity = position.EquityAt(executed);
        double fee = Math.Min(Math.Max(0, equity), venue.LiquidationFeeRate * quantity * executed);
        double rest = Math.Max(0, equity) - fee;
        clearing.Liquidate(round, quantity * executed, quantity * round.FairUsd[position.Asset]);
        clearing.TakeFee(fee, venue.FeeShareToFund);
        clearing.Retain(clearing.RetainsResidual ? rest : 0);
        ledger[PathColumn.LiquidatedAccounts] += 1;
        ledger[PathColumn.AccountLossUsd] += margin - (clearing.RetainsResidual ? 0 : rest);
        ledger.MarketLossUsd += position.MarketLossAt(executed);
        ledger.GrossUsd += quantity * position.EntryUsd + margin;
        position.IsLiquidated = true;
        if (equity < 0)
        {
            clearing.Bankrupt.Add(
                new ReferenceBankrupt(position.Asset, position.Side, quantity, position.BankruptcyUsd, -equity));
        }
    }
}
