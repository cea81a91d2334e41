using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Extremes inside a step from the Brownian bridge between its ends (decisions 0010 and 0011).</summary>
internal static class BridgeDraws
{
    private const uint Lows = 0x80030000;
    private const uint Highs = 0x80030040;

    /// <summary>Extremes of every asset in the step to a row, from F at both ends (by asset, USD).</summary>
    public static MovingExtremes[] Extremes(Scenario scenario, long path, int row, double[][] fairUsd) =>
        [.. scenario.Assets.Select((asset, index) =>
        {
            (double a, double b) = (Math.Log(fairUsd[row - 1][index]), Math.Log(fairUsd[row][index]));
            double variance = asset.AnnualVolatility * asset.AnnualVolatility * scenario.Horizon.StepYears;
            double Reach(uint plane) => Math.Sqrt(
                (b - a) * (b - a) - 2 * variance * Math.Log(Uniform(scenario, path, row - 1, (plane, index))));
            return new MovingExtremes(Math.Exp((a + b - Reach(Lows)) / 2), Math.Exp((a + b + Reach(Highs)) / 2));
        })];

    private static double Uniform(Scenario scenario, long path, int step, (uint Plane, int Asset) draw)
    {
        uint[] words = ReferenceDraws.Philox(
            [(uint)path, (uint)(path >> 32), (uint)step, draw.Plane + (uint)(draw.Asset / 4)],
            [(uint)scenario.Seed, (uint)(scenario.Seed >> 32)],
            scenario.PhiloxRounds);
        return ((words[draw.Asset % 4] >> 1) + 0.5) / 2147483648.0;
    }
}
