using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Checks and collects the rows of the table of perpetual positions.</summary>
internal sealed class PositionTable(AccountTable accounts, AccountTerms terms)
    : LegTable<PerpetualRow>(accounts, terms, static row => row.Account)
{
    protected override TableLayout Layout => PositionColumns.Layout;

    public override void Handle(TableRow row)
    {
        int account = Account(row);
        short asset = Fields.Asset(row, PositionColumns.Asset, Assets);
        Side? side = Fields.Choice(row, PositionColumns.Side, Words<Side>.All);
        double quantity = Fields.Number(row, PositionColumns.Quantity);
        double entry = Fields.Number(row, PositionColumns.EntryPrice);
        ContractKind? contract = row.Text(PositionColumns.Contract).IsEmpty
            ? ContractKind.Linear
            : Fields.Choice(row, PositionColumns.Contract, Words<ContractKind>.All);
        if (IsNotLending(row, account, "perpetuals") && account >= 0 && asset >= 0 && side is { } known && quantity > 0 && entry > 0
            && contract is { } kind && IsSane(row, PositionColumns.Quantity, Amount(kind, quantity, entry, PriceUsd(asset))))
        {
            double signed = known == Side.Long ? quantity : -quantity;
            Legs.Add(new PerpetualRow(account, asset, signed, entry, kind), row.Number);
        }
    }

    // The larger notional of start and entry in USD; coin for inverse contracts.
    private static double Amount(ContractKind kind, double quantity, double entryUsd, double priceUsd) => kind == ContractKind.Linear
        ? quantity * double.MaxNumber(entryUsd, priceUsd)
        : quantity / double.MinNumber(entryUsd, priceUsd);
}
