using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>The table of options to be written.</summary>
internal sealed class OptionSource(AccountNames names) : LegSource(names, OptionColumns.Layout, names.Accounts.Options.Length)
{
    public override string Text(int row, int column) => column switch
    {
        OptionColumns.Underlying => Asset(Series(row).Underlying),
        OptionColumns.Kind => Words<OptionKind>.All.Of(Series(row).Kind),
        OptionColumns.Side => SideOf(Accounts.Options[row].SignedQuantity),
        _ => Account(Accounts.Options[row].Account),
    };

    public override double Number(int row, int column) => column switch
    {
        OptionColumns.Strike => Series(row).StrikeUsd,
        OptionColumns.Expiry => Series(row).ExpiryHours,
        OptionColumns.Quantity => Math.Abs(Accounts.Options[row].SignedQuantity),
        _ => Series(row).BarrierUsd > 0 ? Series(row).BarrierUsd : double.NaN,
    };

    private OptionInstrument Series(int row) => Accounts.Instruments[Accounts.Options[row].Instrument];
}
