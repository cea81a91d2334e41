using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>The table of perpetual positions to be written.</summary>
internal sealed class PositionSource(AccountNames names)
    : LegSource(names, PositionColumns.Layout, names.Accounts.Positions.Length)
{
    public override string Text(int row, int column) => column switch
    {
        PositionColumns.Asset => Asset(Accounts.Positions[row].Asset),
        PositionColumns.Side => SideOf(Accounts.Positions[row].SignedQuantity),
        PositionColumns.Contract => Words<ContractKind>.All.Of(Accounts.Positions[row].Contract),
        _ => Account(Accounts.Positions[row].Account),
    };

    public override double Number(int row, int column) => column == PositionColumns.Quantity
        ? Math.Abs(Accounts.Positions[row].SignedQuantity)
        : Accounts.Positions[row].EntryPriceUsd;
}
