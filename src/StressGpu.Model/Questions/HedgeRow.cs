namespace StressGpu.Model;

/// <summary>One hedge: a row of hedge.parquet.</summary>
/// <param name="Asset">Symbol.</param>
/// <param name="NotionalUsd">Notional of the perpetual that the fund holds, USD, positive long.</param>
/// <param name="SavingUsd">By how much the ES would be larger without this one, on paths that were not fitted.</param>
/// <param name="CiLow">Lower end of the saving's 95 % interval; NaN where there are too few paths for one.</param>
/// <param name="CiHigh">Upper end of the saving's 95 % interval; NaN where there are too few paths for one.</param>
public sealed record HedgeRow(string Asset, double NotionalUsd, double SavingUsd, double CiLow, double CiHigh);
