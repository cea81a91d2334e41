using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.MarketFiles;

/// <summary>Members of <c>history</c>: the price files that a bootstrap or a historical market draws from.</summary>
internal static class HistoryShape
{
    private static readonly TextShape Time = new("a UTC date or time like 2021-05-12 or 2021-05-12T13:00Z", "^\\d{4}-\\d{2}-\\d{2}.*$");

    public static readonly Member<string> Asset = Members.Required("asset", AssetShape.Symbol, "Asset of the scenario.");

    public static readonly Member<string> File = Members.Required(
        "file", FilePath.Shape("CSV or Parquet file of prices"), "Its prices, relative to this file: columns ts_ms,open,high,low,close,volume or timestamp,close or timestamp,BTC,ETH and so on.");

    public static readonly Member<CheckedList<CheckedObject>> Files = Members.Required(
        "files", new ListShape<CheckedObject>(new ObjectShape(Asset, File), "price files, one for each asset", 1, Scenario.AssetLimit),
        "A price file for each asset of the scenario.");

    public static readonly Member<string> From = Members.Optional("from", Time, "First bar, by its open; left out: the first that all files have.");

    public static readonly Member<string> To = Members.Optional(
        "to", Time, "End: a date is included, a time is not; left out: the last bar that all files have.");

    public static readonly ObjectShape Shape = new(Files, From, To);

    /// <summary>The member as the models that need a history have it.</summary>
    public static readonly Member<CheckedObject> Member = Members.Required("history", Shape, "Prices that returns are taken from.");
}
