using System.Collections.Immutable;
using StressGpu.Input.Depth;

namespace StressGpu.Input;

/// <summary>Depth and impact measured in order books, quotes and trades.</summary>
/// <param name="Depths">By asset.</param>
/// <param name="Impacts">By asset, where trades were given.</param>
public sealed record DepthCalibration(ImmutableArray<DepthEstimate> Depths, ImmutableArray<TradeImpact> Impacts)
{
    /// <summary>A scenario has one exponent: the mean weighted by precision. NaN where no depth was measured.</summary>
    public Estimate ImpactExponent => Pooled("impactExponent", Depths.Select(d => (d.ImpactExponent, d.ImpactExponentError)));

    /// <summary>A scenario has one permanent share: the mean weighted by precision. NaN where there are no trades.</summary>
    public Estimate PermanentShare => Pooled("permanentShare", Impacts.Select(i => (i.PermanentShare, i.PermanentShareError)));

    /// <summary>
    /// Reads ladders <c>side,level,price,qty</c>, depth bands <c>bid_usd_10bp,…</c> or quotes <c>sell,buy,sell_amount,buy_amount,price_impact</c>, and trades
    /// <c>ts_ms,price,qty,aggressor</c>; CSV (also gzipped) or Parquet. All faults at once.
    /// </summary>
    public static Parsed<DepthCalibration> Read(ImmutableArray<PriceSource> depths, ImmutableArray<PriceSource> trades, DepthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Faults faults = new();
        ImmutableArray<DepthEstimate> estimates = [.. depths.Select(d => DepthFile.Read(d, options, faults)).OfType<DepthEstimate>()];
        ImmutableArray<TradeImpact> impacts = [.. trades.Select(t => TradeFile.Read(t, options, faults)).OfType<TradeImpact>()];
        foreach (IGrouping<string, DepthEstimate> twice in estimates.GroupBy(e => e.Asset).Where(g => g.Count() > 1))
        {
            faults.Error(new Json.SourcePlace(twice.Last().File), "", $"measures the depth of {twice.Key} like {twice.First().File}, expected one file for each asset");
        }

        return faults.Result(new DepthCalibration(estimates, impacts));
    }

    private static Estimate Pooled(string name, IEnumerable<(double Value, double Error)> each)
    {
        (double Value, double Error)[] all = [.. each];
        if (all.Length == 0)
        {
            return new Estimate("", name, double.NaN, double.NaN);
        }

        if (all.Any(e => !(e.Error > 0)))
        {
            return new Estimate("", name, all.Average(e => e.Value), double.NaN);
        }

        double weight = all.Sum(e => 1 / (e.Error * e.Error));
        return new Estimate("", name, all.Sum(e => e.Value / (e.Error * e.Error)) / weight, 1 / Math.Sqrt(weight));
    }
}
