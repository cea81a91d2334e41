namespace StressGpu.Kernels.Layout;

/// <summary>What a round swept of one side's isolated positions on a recorded path.</summary>
/// <param name="Asset">Index of the asset.</param>
/// <param name="Side">0 long, 1 short.</param>
/// <param name="Row">Row of the path.</param>
/// <param name="Round">Round of that row's cascade; 0 is the exogenous one.</param>
/// <param name="LiquidatedUsd">Volume at the executed price, USD.</param>
/// <param name="ShortfallUsd">What their margins do not cover, USD.</param>
public readonly record struct LadderLiquidation(
    int Asset, int Side, int Row, int Round, double LiquidatedUsd, double ShortfallUsd);
