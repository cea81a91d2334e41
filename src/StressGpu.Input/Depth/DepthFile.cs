using System.Globalization;
using StressGpu.Input.Calibrations;
using StressGpu.Input.Json;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Depth;

/// <summary>Tells a depth file's layout by its header, and measures it.</summary>
internal static class DepthFile
{
    private const double BasisPoint = 1e-4;

    public static DepthEstimate? Read(PriceSource source, DepthOptions options, Faults faults)
    {
        faults.Open(source.Path);
        string[] names = TableNames.Of(source.Path);
        if (names.Contains("price_impact"))
        {
            return QuoteFile.Read(source, options, faults);
        }

        bool isBands = names.Any(n => n.StartsWith("bid_usd_", StringComparison.Ordinal));
        List<List<DepthCurve>>? books = isBands
            ? BandFile.Read(source.Path, names, options, faults)
            : LadderFile.Read(source.Path, options, faults);
        if (books is null)
        {
            return null;
        }

        string kind = isBands ? "depth bands" : "ladders";
        if (books.Sum(b => b.Count) < 2)
        {
            faults.Error(new SourcePlace(source.Path), "", string.Create(
                CultureInfo.InvariantCulture,
                $"has fewer than two sides of a book with depth at three distances of {options.NearestBasisPoints} to {options.FarthestBasisPoints} bp, expected more (--depth-range)"));
            return null;
        }

        return Describe(source, books, string.Create(
            CultureInfo.InvariantCulture,
            $"{books.Count} {kind}, {options.NearestBasisPoints:0.#} to {options.FarthestBasisPoints:0.#} bp"), options);
    }

    // Sides of a book differ, books of a recording follow each other closely: both widen the error.
    private static DepthEstimate Describe(PriceSource source, List<List<DepthCurve>> books, string measured, DepthOptions options)
    {
        (double slope, double slopeError) = MeanOf(books, c => c.Slope);
        (double log, double logError) = MeanOf(books, c => c.LogAtPercent);
        double depth = Math.Exp(log);
        return new DepthEstimate
        {
            Asset = source.AssetName,
            File = source.Path,
            Measured = measured,
            DepthUsdPerPercent = depth,
            DepthError = depth * logError,
            ImpactExponent = 1 / slope,
            ImpactExponentError = slopeError / (slope * slope),
            CentralMove = BasisPoint * Math.Sqrt(options.NearestBasisPoints * options.FarthestBasisPoints),
        };
    }

    private static (double Mean, double Error) MeanOf(List<List<DepthCurve>> books, Func<DepthCurve, double> of)
    {
        double[] all = [.. books.SelectMany(b => b).Select(of)];
        double[] means = [.. books.Where(b => b.Count > 0).Select(b => b.Average(of))];
        double error = Math.Sqrt(Moments.Variance(all) / all.Length);
        if (means.Length < 4)
        {
            return (all.Average(), error);
        }

        // The variance of the mean of an autoregression of order one.
        double follow = Math.Clamp(Moments.Correlation(means.AsSpan()[..^1], means.AsSpan()[1..]), 0, 0.95);
        double between = Math.Sqrt(Moments.Variance(means) / means.Length * (1 + follow) / (1 - follow));
        return (all.Average(), Math.Max(error, double.IsNaN(between) ? error : between));
    }
}
