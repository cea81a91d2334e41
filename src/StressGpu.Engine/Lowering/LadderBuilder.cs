using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Sorts positions into ladders, one per asset, side, tier and slice that holds any, and merges neighbours into rungs.</summary>
internal static class LadderBuilder
{
    public static LadderSet Build(Scenario scenario, PositionBook book)
    {
        LadderGroups groups = LadderGroups.Of(scenario, book);
        int slices = scenario.Venue.PartialLiquidation?.Slices ?? 1;
        var writer = new RungWriter(scenario, book, groups, slices);
        var ladders = new Ladder[Math.Max(1, groups.Keys.Count * slices)];
        var index = new int[8 * ((scenario.Assets.Length + 3) / 4) + 1];
        for (int ladder = 0; ladder < groups.Keys.Count * slices; ladder++)
        {
            LadderKey key = groups.Keys[ladder / slices];
            ladders[ladder] = writer.Write(ladder / slices, key, ladder % slices);
            index[2 * key.Asset + (int)key.Side + 1] = ladder + 1;
        }

        for (int entry = 1; entry < index.Length; entry++)
        {
            index[entry] = Math.Max(index[entry], index[entry - 1]);
        }

        float[] triggers = writer.Triggers();
        return new LadderSet(groups.Keys, ladders, LadderGrid.Build(ladders, triggers), index, writer.Rungs(), triggers, writer.MarginBefore(), writer.Facts());
    }

    /// <summary>log(price / start price); minus infinity where a long's trigger is not positive, so that it never fires.</summary>
    internal static double LogRatio(double priceUsd, double startUsd) =>
        priceUsd > 0 ? MoneyMath.Log(priceUsd / startUsd) : double.NegativeInfinity;
}
