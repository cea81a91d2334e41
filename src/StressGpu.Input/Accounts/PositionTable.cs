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
            && contract is { } kind && IsSane(row, kind, quantity, entry))
        {
            double signed = known == Side.Long ? quantity : -quantity;
            Legs.Add(new PerpetualRow(account, asset, signed, entry, kind), row.Number);
        }
    }

    private bool IsSane(TableRow row, ContractKind kind, double quantity, double entryUsd)
    {
        bool sane = double.IsFinite(kind == ContractKind.Linear ? quantity * entryUsd : quantity / entryUsd);
        if (!sane)
        {
            Fields.Fault(
                row, PositionColumns.Quantity, "numbers not finite",
                $"is too large for the entry price, expected a finite notional");
        }

        return sane;
    }
}
