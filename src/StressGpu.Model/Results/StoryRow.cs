namespace StressGpu.Model;

/// <summary>One asset, or the whole venue, on one of the worst paths at the end of a step: a row of stories.parquet.</summary>
/// <param name="PathId">Global path id.</param>
/// <param name="Step">Step, 0 the start.</param>
/// <param name="Hours">Hours since the start.</param>
/// <param name="Asset">Id of the asset; empty for the whole venue.</param>
/// <param name="Fair">Fair price in USD; NaN for the venue.</param>
/// <param name="Price">Traded price in USD; NaN for the venue.</param>
/// <param name="LiquidatedUsd">Notional liquidated since the row before.</param>
public sealed record StoryRow(
    long PathId, int Step, double Hours, string Asset, double Fair, double Price, double LiquidatedUsd)
{
    /// <summary>Shortfall since the row before, USD; NaN for an asset.</summary>
    public required double BadDebtUsd { get; init; }

    /// <summary>Insurance fund at the row's end, USD; NaN for an asset.</summary>
    public required double FundUsd { get; init; }

    /// <summary>Rounds that liquidated something since the row before; 0 for an asset.</summary>
    public required int Rounds { get; init; }
}
