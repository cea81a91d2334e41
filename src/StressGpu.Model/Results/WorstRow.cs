namespace StressGpu.Model;

/// <summary>One of the worst paths of a metric; rank 1 is the worst, ties go to the smaller path id.</summary>
public sealed record WorstRow(string Metric, int Rank, long PathId, double Value);
