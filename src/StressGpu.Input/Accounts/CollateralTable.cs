using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Checks and collects the rows of the table of collateral.</summary>
internal sealed class CollateralTable(AccountTable accounts, AccountTerms terms)
    : LegTable<CollateralRow>(accounts, terms, static row => row.Account)
{
    private string unit = "";

    protected override TableLayout Layout => CollateralColumns.Layout;

    public override void Handle(TableRow row)
    {
        unit = row.Unit;
        int account = Account(row);
        short asset = Fields.Asset(row, CollateralColumns.Asset, Assets);
        double quantity = Fields.Number(row, CollateralColumns.Quantity);
        double weight = row.Text(CollateralColumns.Weight).IsEmpty
            ? WeightOfClass(row, account, asset)
            : Fields.Number(row, CollateralColumns.Weight);
        if (account >= 0 && asset >= 0 && quantity > 0 && weight >= 0
            && IsSane(row, CollateralColumns.Quantity, quantity * PriceUsd(asset)))
        {
            Legs.Add(new CollateralRow(account, asset, quantity, weight), row.Number);
        }
    }

    public override void End()
    {
        base.End();
        UniqueLegs unique = new(unit, Layout[CollateralColumns.Asset].Name, Fields.Faults);
        for (int i = 0; i < Rows.Length; i++)
        {
            unique.Add(Rows[i].Account, Rows[i].Asset, Legs.Lines[i]);
        }
    }

    private double WeightOfClass(TableRow row, int account, short asset)
    {
        if (asset < 0 || ClassOf(account) is not { } marginClass)
        {
            return double.NaN;
        }

        double weight = marginClass.Weights[asset];
        if (double.IsNaN(weight))
        {
            Fields.Fault(
                row, CollateralColumns.Weight, "missing weights",
                $"is missing and margin class {marginClass.Id} lists no collateral in {Terms.AssetIds[asset]}, expected a weight in either");
        }

        return weight;
    }
}
