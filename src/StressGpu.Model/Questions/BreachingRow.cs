namespace StressGpu.Model;

/// <summary>One asset on one of the most likely breaching paths: a row of breaching.parquet.</summary>
/// <param name="Rank">From 1, the most likely path.</param>
/// <param name="PathId">The path, which <c>replay</c> recomputes.</param>
/// <param name="Distance">Mahalanobis distance of its log returns.</param>
/// <param name="Value">The limit's metric on it.</param>
/// <param name="Asset">Symbol.</param>
/// <param name="FairReturn">Fair price at the end over that at the start, less 1.</param>
public sealed record BreachingRow(int Rank, long PathId, double Distance, double Value, string Asset, double FairReturn);
