namespace StressGpu.Input.Prices;

/// <summary>A row of a price file.</summary>
/// <param name="Number">Line in a text, row from 1 in Parquet.</param>
/// <param name="Ms">Open of the bar, Unix milliseconds.</param>
/// <param name="Closes">Closes, one for each asset of the file; NaN where a wide file has none.</param>
/// <param name="Volume">Traded units; NaN where the file does not say.</param>
/// <param name="IsFlat">Whether open, high, low and close are one price.</param>
internal readonly record struct PriceRow(int Number, long Ms, double[] Closes, double Volume, bool IsFlat)
{
    /// <summary>Whether an exchange wrote it to fill an outage.</summary>
    public bool IsFiller => IsFlat && Volume == 0;
}
