using StressGpu.Input.Calibrations;
using StressGpu.Input.Json;
using StressGpu.Input.Prices;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Depth;

/// <summary>Reads trades with the aggressor's side and measures what signed flow does to the price.</summary>
internal sealed class TradeFile(TableFields fields) : ITableRows
{
    private const int Time = 0;
    private const int Price = 1;
    private const int Quantity = 2;
    private const int Aggressor = 3;
    private const int LeastWindows = 8;

    private static readonly TableLayout Layout = new(
        TableColumn.Text(PriceTime.Milliseconds, PriceTime.Expected(PriceTime.Milliseconds)) with { IsTime = true },
        TableColumn.Number("price", NumberRange.Positive, "USD per unit"),
        TableColumn.Number("qty", NumberRange.Positive, "units of the asset"),
        TableColumn.Number("aggressor", NumberRange.Between(-1, 1), "1 buys, -1 sells"));

    private readonly List<(long Ms, double LogPrice, double SignedUsd)> trades = [];
    private long last = long.MinValue;

    public static TradeImpact? Read(PriceSource source, DepthOptions options, Faults faults)
    {
        faults.Open(source.Path);
        RowFaults rowFaults = new(source.Path, faults);
        TradeFile file = new(new TableFields(Layout, rowFaults));
        if (!TableReader.Read(source.Path, Layout, file, rowFaults, faults) || rowFaults.Total > 0)
        {
            return null;
        }

        SecondBars bars = SecondBars.Of(file.trades);
        if (bars.Count < LeastWindows * options.PermanentAfterSeconds)
        {
            faults.Error(new SourcePlace(source.Path), "", FormattableString.Invariant(
                $"spans {bars.Count} s, expected at least {LeastWindows} times the {options.PermanentAfterSeconds} s after which a move is permanent (--permanent-after)"));
            return null;
        }

        (double slope, double slopeError, double share, double shareError) =
            bars.Impact(options.PermanentAfterSeconds, new PhiloxStream(options.Seed, 4, 0));
        return new TradeImpact(
            source.AssetName, source.Path, file.trades.Count, slope, slopeError, share, shareError, options.PermanentAfterSeconds);
    }

    public void Handle(TableRow row)
    {
        long? time = PriceTime.Parse(row.Text(Time), PriceTime.Milliseconds);
        if (time is null)
        {
            fields.Refuse(row, Time, "wrong times");
        }
        else if (time < last)
        {
            fields.Fault(row, Time, "rows out of order", $"is before the row above, expected rising times");
        }

        last = time ?? last;
        (double price, double quantity, double side) = (fields.Number(row, Price), fields.Number(row, Quantity), fields.Number(row, Aggressor));
        trades.Add((last, Math.Log(price), price * quantity * side));
    }

    public void End()
    {
    }
}
