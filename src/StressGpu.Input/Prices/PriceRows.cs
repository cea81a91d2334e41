using StressGpu.Input.Tables;

namespace StressGpu.Input.Prices;

/// <summary>Takes the rows of a price file and checks each by itself and against those before.</summary>
/// <param name="layout">Its columns.</param>
/// <param name="fields">Checks fields.</param>
internal sealed class PriceRows(PriceLayout layout, TableFields fields) : ITableRows
{
    private long lastMs = long.MinValue;

    /// <summary>The rows whose time is known, as the file has them.</summary>
    public List<PriceRow> Rows { get; } = [];

    /// <summary>Rows of the file.</summary>
    public int Count { get; private set; }

    public void Handle(TableRow row)
    {
        Count++;
        long? time = PriceTime.Parse(row.Text(PriceLayout.Time), layout.TimeName);
        if (time is null)
        {
            ReportTime(row);
        }

        double[] closes = layout.Assets.IsEmpty
            ? [fields.Number(row, layout.Close)]
            : [.. Enumerable.Range(1, layout.Assets.Length).Select(c => fields.Number(row, c))];
        double volume = layout.Volume < 0 ? double.NaN : fields.Number(row, layout.Volume);
        bool isFlat = layout.HasBars && CheckBar(row, closes[0]);
        if (time is { } ms)
        {
            CheckOrder(row, ms);
            Rows.Add(new PriceRow(row.Number, ms, closes, volume, isFlat));
        }
    }

    public void End() => PriceInterval.Check(Rows, layout, fields.Faults);

    private void ReportTime(TableRow row)
    {
        if (row.Text(PriceLayout.Time).IsEmpty)
        {
            fields.Missing(row, PriceLayout.Time);
        }
        else
        {
            fields.Refuse(row, PriceLayout.Time, "wrong times");
        }
    }

    private void CheckOrder(TableRow row, long ms)
    {
        if (ms < lastMs)
        {
            fields.Fault(
                row, PriceLayout.Time, "rows out of order",
                $"is {PriceTime.Text(ms)}, before the {PriceTime.Text(lastMs)} of the row above, expected rising times");
        }

        lastMs = ms;
    }

    // Whether the four prices are one.
    private bool CheckBar(TableRow row, double close)
    {
        double open = fields.Number(row, PriceLayout.Open);
        double high = fields.Number(row, PriceLayout.High);
        double low = fields.Number(row, PriceLayout.Low);
        if (low > high)
        {
            fields.Fault(row, PriceLayout.Low, "bars whose low is over their high", $"is {low}, over the bar's high of {high}");
        }

        return open == close && high == close && low == close;
    }
}
