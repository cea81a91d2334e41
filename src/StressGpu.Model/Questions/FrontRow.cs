namespace StressGpu.Model;

/// <summary>Risk and capital of a point of a sweep: a row of front.parquet.</summary>
/// <param name="Point">The point; 0 is the scenario as it is written.</param>
/// <param name="RunId">Run id of the point's scenario: that of <c>run</c> with the same members.</param>
/// <param name="Capital">What the point ties up.</param>
/// <param name="Risk">The first metric of the sweep.</param>
/// <param name="IsOnFront">Whether no other point has as little risk for as little capital, and less of one of them.</param>
public sealed record FrontRow(int Point, string RunId, PointCapital Capital, double Risk, bool IsOnFront);
