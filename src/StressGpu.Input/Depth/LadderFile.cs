using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Depth;

/// <summary>Reads ladders: levels of both sides of one or more books.</summary>
internal sealed class LadderFile(TableFields fields) : ITableRows
{
    private const int Side = 0;
    private const int Price = 1;
    private const int Quantity = 2;
    private const int Time = 3;
    private const int Points = 12;

    private static readonly TableLayout Layout = new(
        TableColumn.Text("side", "bid or ask"),
        TableColumn.Number("price", NumberRange.Positive, "USD per unit"),
        TableColumn.Number("qty", NumberRange.NotNegative, "units of the asset"),
        TableColumn.Text("ts_ms", PriceTimeText) with { IsTime = true, IsOptional = true },
        TableColumn.Text("level", "a number") with { IsTime = true, IsOptional = true });

    private const string PriceTimeText = "the time of the book";

    private readonly Dictionary<string, (List<(double Price, double Usd)> Bids, List<(double Price, double Usd)> Asks)> books = [];

    /// <summary>The curves of each book's sides; null where the file is faulty.</summary>
    public static List<List<DepthCurve>>? Read(string path, DepthOptions options, Faults faults)
    {
        RowFaults rowFaults = new(path, faults);
        LadderFile file = new(new TableFields(Layout, rowFaults));
        bool isWhole = TableReader.Read(path, Layout, file, rowFaults, faults);
        return isWhole && rowFaults.Total == 0 ? [.. file.books.Values.Select(b => Curves(b.Bids, b.Asks, options))] : null;
    }

    public void Handle(TableRow row)
    {
        string side = row.Text(Side).ToString();
        if (side is not ("bid" or "ask"))
        {
            fields.Refuse(row, Side, "wrong sides");
        }

        (double price, double quantity) = (fields.Number(row, Price), fields.Number(row, Quantity));
        string time = row.Text(Time).ToString();
        if (!books.TryGetValue(time, out var book))
        {
            books.Add(time, book = ([], []));
        }

        (side == "bid" ? book.Bids : book.Asks).Add((price, price * quantity));
    }

    public void End()
    {
    }

    private static List<DepthCurve> Curves(List<(double Price, double Usd)> bids, List<(double Price, double Usd)> asks, DepthOptions options)
    {
        if (bids.Count == 0 || asks.Count == 0)
        {
            return [];
        }

        double mid = (bids.Max(b => b.Price) + asks.Min(a => a.Price)) / 2;
        return [.. new[] { bids, asks }.Select(s => Curve(s, mid, options)).OfType<DepthCurve>()];
    }

    // Depth at distances in equal ratios, as far as the ladder reaches.
    private static DepthCurve? Curve(List<(double Price, double Usd)> side, double mid, DepthOptions options)
    {
        (double Distance, double Usd)[] levels = [.. side.Select(l => (Math.Abs(l.Price / mid - 1), l.Usd)).OrderBy(l => l.Item1)];
        double ratio = Math.Pow(options.FarthestBasisPoints / options.NearestBasisPoints, 1.0 / (Points - 1));
        List<(double, double)> points = [];
        (int at, double sum) = (0, 0);
        for (int i = 0; i < Points; i++)
        {
            double distance = 1e-4 * options.NearestBasisPoints * Math.Pow(ratio, i);
            while (at < levels.Length && levels[at].Distance <= distance)
            {
                sum += levels[at++].Usd;
            }

            if (sum > 0 && distance <= levels[^1].Distance)
            {
                points.Add((distance, sum));
            }
        }

        return DepthCurve.Of(points);
    }
}
