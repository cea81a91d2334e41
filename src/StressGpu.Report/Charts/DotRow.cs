namespace StressGpu.Report;

/// <summary>A row of a dot chart: mean and tail of something.</summary>
internal sealed record DotRow(string Name, double Mean, double Tail);
