namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The extremes of a fair price inside a step, USD.</summary>
internal readonly record struct MovingExtremes(double LowUsd, double HighUsd);
