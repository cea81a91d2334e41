using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Sorts positions into ladders, one per asset, side and tier that holds any, and merges neighbours into rungs.</summary>
internal static class LadderBuilder
{
    public static LadderSet Build(Scenario scenario, PositionBook book)
    {
        LadderGroups groups = LadderGroups.Of(scenario, book);
        var writer = new RungWriter(scenario, book, groups);
        var ladders = new Ladder[Math.Max(1, groups.Keys.Count)];
        var index = new int[8 * ((scenario.Assets.Length + 3) / 4) + 1];
        for (int group = 0; group < groups.Keys.Count; group++)
        {
            LadderKey key = groups.Keys[group];
            ladders[group] = writer.Write(group, key);
            index[2 * key.Asset + (int)key.Side + 1] = group + 1;
        }

        for (int entry = 1; entry < index.Length; entry++)
        {
            index[entry] = Math.Max(index[entry], index[entry - 1]);
        }

        float[] triggers = writer.Triggers();
        return new LadderSet(ladders, LadderGrid.Build(ladders, triggers), index, writer.Rungs(), triggers, writer.MarginBefore(), writer.Facts());
    }

    /// <summary>log(price / start price); minus infinity where a long's trigger is not positive, so that it never fires.</summary>
    internal static double LogRatio(double priceUsd, double startUsd) =>
        priceUsd > 0 ? MoneyMath.Log(priceUsd / startUsd) : double.NegativeInfinity;
}
