namespace StressGpu.Model;

/// <summary>Geometric motions whose normals of a step share one chi-square: joint tails, variance as without.</summary>
/// <param name="DegreesOfFreedom">nu, whole, at least 3.</param>
public sealed record StudentTModel(int DegreesOfFreedom) : PriceModel;
