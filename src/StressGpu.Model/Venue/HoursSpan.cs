namespace StressGpu.Model;

/// <summary>A span of time, hours from the start.</summary>
/// <param name="FromHours">Its beginning.</param>
/// <param name="ToHours">Its end, over the beginning.</param>
/// <param name="Asset">Index of the asset that it is about; -1: all.</param>
public sealed record HoursSpan(double FromHours, double ToHours, int Asset);
