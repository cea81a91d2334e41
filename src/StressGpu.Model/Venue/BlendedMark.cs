namespace StressGpu.Model;

/// <summary>The memory of blended marks (decision 0011).</summary>
/// <param name="HalfLifeMinutes">Half-life of the average of P/F, minutes, positive.</param>
/// <param name="Clamp">Most that the average is away from 1, fraction in (0, 1).</param>
public sealed record BlendedMark(double HalfLifeMinutes, double Clamp);
