using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The numbers of the screen's factors: marks, series of options, then what a moving venue adds.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="series">Number of series of options.</param>
internal sealed class ScreenFactors(Scenario scenario, int series)
{
    private readonly int padded = 4 * ((scenario.Assets.Length + 3) / 4);

    /// <summary>Number of factors.</summary>
    public int Count => OfSeries(series) + (HasAddOn || HasFunding ? 3 * padded : 0);

    /// <summary>Whether maintenance has an add-on.</summary>
    public bool HasAddOn => scenario.Venue.DynamicMargin is not null;

    /// <summary>Whether perpetuals pay funding.</summary>
    public bool HasFunding => scenario.Venue.Funding is not null;

    /// <summary>The first of a series' two.</summary>
    public int OfSeries(int index) => padded + 2 * index;

    /// <summary>Whether a factor is one of the two of a series.</summary>
    public bool IsSeries(int factor) => factor >= padded && factor < OfSeries(series);

    /// <summary>The add-on of an asset times its mark over the start price.</summary>
    public int AddOn(int asset) => OfSeries(series) + asset;

    /// <summary>The add-on of an asset.</summary>
    public int AddOnInUsd(int asset) => AddOn(padded) + asset;

    /// <summary>What a long has paid of funding, over the start price.</summary>
    public int Funding(int asset) => AddOn(2 * padded) + asset;
}
