using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>A scenario and its book as flat arrays, ready for any machine.</summary>
/// <param name="Arrays">The device scenario.</param>
/// <param name="Book">What the book was merged into.</param>
public sealed record LoweredScenario(PathArrays Arrays, BookFacts Book);
