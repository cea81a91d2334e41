using System.Collections.Immutable;

namespace StressGpu.Input;

/// <summary>One asset's clean bars in a window, oldest first.</summary>
/// <param name="OpenMs">Opens of the bars, Unix milliseconds, rising in multiples of the bar's length.</param>
/// <param name="Closes">Closing prices, positive.</param>
/// <param name="Report">What was cleaned.</param>
public sealed record PriceSeries(ImmutableArray<long> OpenMs, ImmutableArray<double> Closes, PriceReport Report)
{
    /// <summary>Whose prices they are.</summary>
    public string Asset => Report.Asset;
}
