using System.Globalization;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Depth;

/// <summary>Reads quotes of swaps: what a sale of some size costs on average against the price of a small one.</summary>
internal sealed class QuoteFile(TableFields fields) : ITableRows
{
    private const int Sell = 0;
    private const int Buy = 1;
    private const int SellAmount = 2;
    private const int BuyAmount = 3;
    private const int Impact = 4;
    private const int Bins = 12;

    private static readonly TableLayout Layout = new(
        TableColumn.Text("sell", "a token"),
        TableColumn.Text("buy", "a token"),
        TableColumn.Number("sell_amount", NumberRange.Positive, "tokens"),
        TableColumn.Number("buy_amount", NumberRange.Positive, "tokens"),
        TableColumn.Number("price_impact", NumberRange.Any, "fraction"),
        TableColumn.Text("ts_s", "a time") with { IsTime = true, IsOptional = true });

    private readonly List<(string Pair, double Sold, double Bought, double Impact)> quotes = [];

    public static DepthEstimate? Read(PriceSource source, DepthOptions options, Faults faults)
    {
        RowFaults rowFaults = new(source.Path, faults);
        QuoteFile file = new(new TableFields(Layout, rowFaults));
        if (!TableReader.Read(source.Path, Layout, file, rowFaults, faults) || rowFaults.Total > 0)
        {
            return null;
        }

        string[] wanted = options.Pair is { } pair ? [pair] : [$"{source.AssetName}/USDC", $"W{source.AssetName}/USDC"];
        var taken = file.quotes.Where(q => wanted.Contains(q.Pair)).Select(q => (Usd: Usd(q.Pair, q.Sold, q.Bought), Cost: q.Impact))
            .Where(q => q.Usd >= options.LeastQuoteUsd).OrderBy(q => q.Usd).ToArray();
        if (taken.Length < 4 * Bins)
        {
            string pairs = string.Join(", ", file.quotes.CountBy(q => q.Pair).OrderByDescending(p => p.Value).Take(6).Select(p => p.Key));
            faults.Error(new SourcePlace(source.Path), "", string.Create(
                CultureInfo.InvariantCulture,
                $"has {taken.Length} quotes of {string.Join(" or ", wanted)} over {options.LeastQuoteUsd} USD, expected at least {4 * Bins}; it has {pairs} … (--pair SELL/BUY, ASSET=FILE)"));
            return null;
        }

        return Fit(source, taken, file.quotes.First(q => wanted.Contains(q.Pair)).Pair);
    }

    public void Handle(TableRow row) => quotes.Add((
        $"{row.Text(Sell)}/{row.Text(Buy)}", fields.Number(row, SellAmount), fields.Number(row, BuyAmount), fields.Number(row, Impact)));

    public void End()
    {
    }

    // A dollar token on either side tells the size.
    private static double Usd(string pair, double sold, double bought) =>
        pair.Split('/')[0] is "USDC" or "USDT" or "DAI" or "TUSD" or "USDP" ? sold : bought;

    // Medians of the cost by size, as single quotes are off by more than small sizes cost; a line through their logs.
    private static DepthEstimate Fit(PriceSource source, (double Usd, double Cost)[] quotes, string pair)
    {
        (double X, double Y)[] points = [.. quotes.Chunk((quotes.Length + Bins - 1) / Bins)
            .Select(c => (Size: c[c.Length / 2].Usd, Cost: c.Select(q => q.Cost).Order().ElementAt(c.Length / 2)))
            .Where(p => p.Cost > 0).Select(p => (Math.Log(p.Size), Math.Log(p.Cost)))];
        (double x, double y) = (points.Average(p => p.X), points.Average(p => p.Y));
        double spread = points.Sum(p => (p.X - x) * (p.X - x));
        double beta = points.Sum(p => (p.X - x) * (p.Y - y)) / spread;
        double noise = points.Sum(p => Math.Pow(p.Y - y - beta * (p.X - x), 2)) / Math.Max(1, points.Length - 2);

        // cost = 0.01/(beta + 1) (Q/D)^beta, so log D = x - (y - log(0.01/(beta + 1)))/beta.
        double level = y - Math.Log(0.01 / (beta + 1));
        double depth = Math.Exp(x - level / beta);
        double byLevel = noise / points.Length / (beta * beta);
        double bySlope = Math.Pow((level / beta - 1 / (beta + 1)) / beta, 2) * noise / spread;
        return new DepthEstimate
        {
            Asset = source.AssetName,
            File = source.Path,
            Measured = string.Create(CultureInfo.InvariantCulture, $"{quotes.Length} quotes of {pair}, {quotes[0].Usd / 1e6:0.0} to {quotes[^1].Usd / 1e6:0.#} m USD"),
            DepthUsdPerPercent = depth,
            DepthError = depth * Math.Sqrt(byLevel + bySlope),
            ImpactExponent = beta,
            ImpactExponentError = Math.Sqrt(noise / spread),
            CentralMove = 0.01 * Math.Exp(beta * (x - Math.Log(depth))),
        };
    }
}
