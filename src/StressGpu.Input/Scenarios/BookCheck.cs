using System.Globalization;
using StressGpu.Input.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>A book has one source, and a synthetic one fits the assets.</summary>
internal static class BookCheck
{
    private const double ShareTolerance = 1e-9;

    public static void Run(CheckedObject book, int? assetCount, Faults faults)
    {
        bool hasFile = book.Source.Find(BookShape.File.Name) is not null;
        bool hasSynthetic = book.Source.Find(BookShape.Synthetic.Name) is not null;
        if (hasFile && hasSynthetic)
        {
            faults.Error(
                book.NodeOf(BookShape.Synthetic).Place, book.PathOf(BookShape.Synthetic),
                "stands beside file, expected one of them (null removes an inherited one)");
        }

        if (book.TryGet(BookShape.Synthetic, out CheckedObject? synthetic))
        {
            CheckLeverage(synthetic, faults);
            CheckShares(synthetic, assetCount, faults);
        }
    }

    private static void CheckLeverage(CheckedObject synthetic, Faults faults)
    {
        if (synthetic.TryGet(SyntheticBookShape.MedianLeverage, out double median)
            && synthetic.TryGet(SyntheticBookShape.MaximumLeverage, out double maximum) && maximum < median)
        {
            Fault(
                synthetic, SyntheticBookShape.MaximumLeverage,
                string.Create(CultureInfo.InvariantCulture, $"is {maximum}, expected at least the median of {median}"), faults);
        }
    }

    private static void CheckShares(CheckedObject synthetic, int? assetCount, Faults faults)
    {
        if (!synthetic.TryGet(SyntheticBookShape.AssetShares, out CheckedList<double>? shares))
        {
            return;
        }

        if (assetCount is { } count && shares.Count != count)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"has {shares.Count} shares, expected one for each of the {count} assets");
            Fault(synthetic, SyntheticBookShape.AssetShares, message, faults);
        }
        else if (shares.IsComplete && Math.Abs(shares.Values.Sum() - 1) > ShareTolerance)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"adds up to {shares.Values.Sum():G6}, expected 1");
            Fault(synthetic, SyntheticBookShape.AssetShares, message, faults);
        }
    }

    private static void Fault(CheckedObject synthetic, Member member, string message, Faults faults)
    {
        SourceNode node = synthetic.NodeOf(member);
        faults.Error(node.Place, synthetic.PathOf(member), message);
    }
}
