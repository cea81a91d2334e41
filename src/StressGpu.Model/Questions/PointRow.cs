namespace StressGpu.Model;

/// <summary>What one member is at one point of a sweep: a row of points.parquet.</summary>
/// <param name="Point">The point; 0 is the scenario as it is written.</param>
/// <param name="Axis">The axis, from 0.</param>
/// <param name="Member">Path of the member or members.</param>
/// <param name="Value">What it is there, as text; empty at point 0.</param>
/// <param name="Number">The same as a number, or the factor; NaN where it is none.</param>
/// <param name="IsFactor">Whether the number multiplies what is written.</param>
public sealed record PointRow(int Point, int Axis, string Member, string Value, double Number, bool IsFactor);
