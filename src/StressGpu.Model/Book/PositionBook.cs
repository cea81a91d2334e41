namespace StressGpu.Model;

/// <summary>Isolated positions in columns, all of one length.</summary>
public sealed class PositionBook
{
    /// <param name="assets">Asset index of each position.</param>
    /// <param name="sides">Side of each position.</param>
    /// <param name="quantities">Units of the asset, positive.</param>
    /// <param name="entryPricesUsd">Entry price, USD per unit, positive.</param>
    /// <param name="marginsUsd">Margin posted, USD, positive.</param>
    public PositionBook(short[] assets, Side[] sides, double[] quantities, double[] entryPricesUsd, double[] marginsUsd)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(quantities);
        ArgumentNullException.ThrowIfNull(entryPricesUsd);
        ArgumentNullException.ThrowIfNull(marginsUsd);
        if (sides.Length != assets.Length || quantities.Length != assets.Length
            || entryPricesUsd.Length != assets.Length || marginsUsd.Length != assets.Length)
        {
            throw new ArgumentException("the columns of a book have one length", nameof(assets));
        }

        (this.assets, this.sides, this.quantities) = (assets, sides, quantities);
        (this.entryPricesUsd, this.marginsUsd) = (entryPricesUsd, marginsUsd);
    }

    private readonly short[] assets;
    private readonly Side[] sides;
    private readonly double[] quantities;
    private readonly double[] entryPricesUsd;
    private readonly double[] marginsUsd;

    /// <summary>Number of positions.</summary>
    public int Count => assets.Length;

    /// <summary>Asset index of each position.</summary>
    public ReadOnlySpan<short> Assets => assets;

    /// <summary>Side of each position.</summary>
    public ReadOnlySpan<Side> Sides => sides;

    /// <summary>Units of the asset, positive.</summary>
    public ReadOnlySpan<double> Quantities => quantities;

    /// <summary>Entry price, USD per unit.</summary>
    public ReadOnlySpan<double> EntryPricesUsd => entryPricesUsd;

    /// <summary>Margin posted, USD.</summary>
    public ReadOnlySpan<double> MarginsUsd => marginsUsd;

    /// <summary>A book without positions.</summary>
    public static PositionBook Empty { get; } = new([], [], [], [], []);
}
