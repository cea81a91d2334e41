using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What the positions of one ladder have in common.</summary>
internal readonly record struct LadderKey(int Asset, Side Side, int Tier);
