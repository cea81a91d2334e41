namespace StressGpu.Input.Accounts;

/// <summary>The table of collateral to be written.</summary>
internal sealed class CollateralSource(AccountNames names)
    : LegSource(names, CollateralColumns.Layout, names.Accounts.Collateral.Length)
{
    public override string Text(int row, int column) => column == CollateralColumns.Asset
        ? Asset(Accounts.Collateral[row].Asset)
        : Account(Accounts.Collateral[row].Account);

    public override double Number(int row, int column) => column == CollateralColumns.Quantity
        ? Accounts.Collateral[row].Quantity
        : Accounts.Collateral[row].Weight;
}
