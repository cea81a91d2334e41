using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Depth;

/// <summary>Reads depth bands: a book a row, USD within so many basis points of the mid price.</summary>
internal sealed partial class BandFile(TableFields fields, ImmutableArray<(string Side, double BasisPoints)> bands, DepthOptions options) : ITableRows
{
    // A band that adds less to the one before lies beyond the end of the recorded book.
    private const double LeastGrowth = 1.02;

    private static readonly string[] Sides = ["bid", "ask"];

    private readonly List<List<DepthCurve>> books = [];

    /// <summary>The curves of each book's sides; null where the file is faulty.</summary>
    public static List<List<DepthCurve>>? Read(string path, string[] names, DepthOptions options, Faults faults)
    {
        string[] bandNames = [.. names.Where(n => Band().IsMatch(n))];
        string[] others = [.. names.Except(bandNames).Where(n => n is "ts_ms" or "best_bid" or "best_ask" or "mid")];
        TableLayout layout = new(
        [
            .. bandNames.Select(n => TableColumn.Number(n, NumberRange.NotNegative, "USD")),
            .. others.Select(n => TableColumn.Text(n, "anything") with { IsTime = true, IsOptional = true }),
        ]);
        RowFaults rowFaults = new(path, faults);
        ImmutableArray<(string, double)> bands = [.. bandNames.Select(n => Band().Match(n)).Select(m =>
            (m.Groups[1].Value, double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)))];
        BandFile file = new(new TableFields(layout, rowFaults), bands, options);
        return TableReader.Read(path, layout, file, rowFaults, faults) && rowFaults.Total == 0 ? file.books : null;
    }

    public void Handle(TableRow row)
    {
        double[] usd = [.. bands.Select((_, i) => fields.Number(row, i))];
        books.Add([.. Sides.Select(s => Curve(s, usd)).OfType<DepthCurve>()]);
    }

    public void End()
    {
    }

    private DepthCurve? Curve(string side, double[] usd)
    {
        List<(double, double)> points = [];
        double before = 0;
        foreach (((_, double basisPoints), double depth) in bands.Zip(usd).Where(b => b.First.Side == side).OrderBy(b => b.First.BasisPoints))
        {
            if (basisPoints >= options.NearestBasisPoints && basisPoints <= options.FarthestBasisPoints && depth > LeastGrowth * before)
            {
                points.Add((basisPoints * 1e-4, depth));
            }

            before = depth;
        }

        return DepthCurve.Of(points);
    }

    [GeneratedRegex(@"^(bid|ask)_usd_(\d+(?:\.\d+)?)bp$")]
    private static partial Regex Band();
}
