using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>All ladders of a book, every key's slices one after the other; rungs of one ladder are neighbours, each ladder ends with a closing rung.</summary>
internal sealed record LadderSet(IReadOnlyList<LadderKey> Keys, Ladder[] Ladders, int[] Grid, int[] Index, Rung[] Rungs, float[] Triggers, double[] MarginBefore, BookFacts Facts);
