using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.bootstrap</c>.</summary>
internal static class BootstrapShape
{
    public static readonly Member<double> MeanBlockBars = Members.Required(
        "meanBlockBars", new NumberShape(NumberRange.From(1), "bars"), "Mean length of the blocks of history (Politis, Romano 1994).");

    public static readonly Member<bool> Recentre = Members.Defaulted(
        "recentre", new FlagShape(), true, "Whether returns are shifted so that their mean gives annualDrift; false leaves the history's own.");

    public static readonly ObjectShape Shape = new(MeanBlockBars, Recentre, HistoryShape.Member);
}
