using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Checks and collects the rows of the table of loans.</summary>
internal sealed class LoanTable(AccountTable accounts, AccountTerms terms)
    : LegTable<LoanRow>(accounts, terms, static row => row.Account)
{
    private string unit = "";

    protected override TableLayout Layout => LoanColumns.Layout;

    public override void Handle(TableRow row)
    {
        unit = row.Unit;
        int account = Account(row);
        bool isKnown = TryAsset(row, out int asset);
        double quantity = Fields.Number(row, LoanColumns.Quantity);
        if (account >= 0 && isKnown && quantity > 0 && IsSane(row, LoanColumns.Quantity, quantity * PriceUsd(asset)))
        {
            Legs.Add(new LoanRow(account, asset, quantity), row.Number);
        }
    }

    public override void End()
    {
        base.End();
        UniqueLegs unique = new(unit, Layout[LoanColumns.Asset].Name, Fields.Faults);
        for (int i = 0; i < Rows.Length; i++)
        {
            unique.Add(Rows[i].Account, Rows[i].Asset, Legs.Lines[i]);
        }
    }

    private bool TryAsset(TableRow row, out int asset)
    {
        ReadOnlySpan<char> text = row.Text(LoanColumns.Asset);
        asset = Assets.Find(text);
        if (asset >= 0)
        {
            return true;
        }

        asset = LoanRow.Usd;
        if (text.SequenceEqual(LoanColumns.Usd))
        {
            return true;
        }

        if (text.IsEmpty)
        {
            Fields.Missing(row, LoanColumns.Asset);
        }
        else
        {
            string name = Excerpt.Of(text.ToString());
            Fields.Fault(
                row, LoanColumns.Asset, "debts without a price",
                $"is \"{name}\", a debt without a price: the scenario does not have it, expected USD or one of {Assets.Known}");
        }

        return false;
    }
}
