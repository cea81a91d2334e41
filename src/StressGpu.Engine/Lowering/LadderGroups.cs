using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Positions grouped by ladder and sorted by signed log trigger, nearest first.</summary>
internal sealed class LadderGroups
{
    private LadderGroups(List<LadderKey> keys, int[] starts, int[] order, double[] triggers)
    {
        (Keys, Starts, Order, Triggers) = (keys, starts, order, triggers);
    }

    /// <summary>The ladders that hold positions, by asset, side, tier.</summary>
    public List<LadderKey> Keys { get; }

    /// <summary>First position of each ladder in <see cref="Order"/>, and the total at the end.</summary>
    public int[] Starts { get; }

    /// <summary>Indices of the book's positions.</summary>
    public int[] Order { get; }

    /// <summary>-s log(trigger / start), rising, for <see cref="Order"/>.</summary>
    public double[] Triggers { get; }

    public static LadderGroups Of(Scenario scenario, PositionBook book)
    {
        int tiers = scenario.Assets.Max(a => a.Maintenance.Tiers.Length);
        var slot = new int[book.Count];
        var trigger = new double[book.Count];
        var counts = new int[2 * scenario.Assets.Length * tiers];
        for (int position = 0; position < book.Count; position++)
        {
            Asset asset = scenario.Assets[book.Assets[position]];
            Side side = book.Sides[position];
            LiquidationTrigger at = LiquidationTrigger.Of(
                side, book.Quantities[position], book.EntryPricesUsd[position], book.MarginsUsd[position], asset.Maintenance);
            double log = LadderBuilder.LogRatio(at.TriggerPriceUsd, asset.PriceUsd);
            trigger[position] = side == Side.Long ? -log : log;
            slot[position] = (2 * book.Assets[position] + (int)side) * tiers + at.Tier;
            counts[slot[position]]++;
        }

        return Sort(slot, trigger, counts, tiers);
    }

    private static LadderGroups Sort(int[] slot, double[] trigger, int[] counts, int tiers)
    {
        var keys = new List<LadderKey>();
        var starts = new List<int>();
        var next = new int[counts.Length];
        int total = 0;
        for (int s = 0; s < counts.Length; s++)
        {
            next[s] = total;
            if (counts[s] > 0)
            {
                keys.Add(new LadderKey(s / (2 * tiers), (Side)(s / tiers % 2), s % tiers));
                starts.Add(total);
            }

            total += counts[s];
        }

        starts.Add(total);
        var order = new int[total];
        var sorted = new double[total];
        for (int position = 0; position < total; position++)
        {
            int at = next[slot[position]]++;
            order[at] = position;
            sorted[at] = trigger[position];
        }

        Parallel.For(0, keys.Count, ladder =>
            Array.Sort(sorted, order, starts[ladder], starts[ladder + 1] - starts[ladder]));
        return new LadderGroups(keys, [.. starts], order, sorted);
    }
}
