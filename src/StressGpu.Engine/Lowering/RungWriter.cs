using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Writes the rungs of ladder after ladder: sums, representative prices and the facts about merging.</summary>
internal sealed class RungWriter
{
    private readonly Scenario scenario;
    private readonly PositionBook book;
    private readonly LadderGroups groups;
    private readonly int slices;
    private readonly List<Rung> rungs;
    private readonly List<float> triggers;
    private readonly List<double> margins;
    private double largestShift;
    private double shortfallError;
    private int liquidatable;

    public RungWriter(Scenario scenario, PositionBook book, LadderGroups groups, int slices)
    {
        (this.scenario, this.book, this.groups, this.slices) = (scenario, book, groups, slices);
        int capacity = scenario.Book.Exact ? slices * (book.Count + groups.Keys.Count) + 1 : 1024;
        rungs = new List<Rung>(capacity);
        triggers = new List<float>(capacity + PathArrays.TriggerPadding);
        margins = new List<double>(capacity);
    }

    public Rung[] Rungs() => rungs.Count == 0 ? [Closing(default)] : [.. rungs];

    /// <summary>Signed triggers of all rungs, and the padding that <see cref="PathArrays.Triggers"/> ends with.</summary>
    public float[] Triggers() => [.. triggers, .. Enumerable.Repeat(float.NegativeInfinity, PathArrays.TriggerPadding + 1)];

    public double[] MarginBefore() => margins.Count == 0 ? [0] : [.. margins];

    public BookFacts Facts() =>
        new(book.Count, rungs.Count / slices - groups.Keys.Count, largestShift * 1e4, shortfallError, liquidatable);

    /// <summary>Writes the ladder of one of a group's slices, each of which holds an equal part of every position.</summary>
    public Ladder Write(int group, LadderKey key, int slice)
    {
        Asset asset = scenario.Assets[key.Asset];
        int first = rungs.Count;
        var sum = default(Rung);
        double margin = 0;
        int end = groups.Starts[group + 1];
        for (int at = groups.Starts[group]; at < end;)
        {
            int last = EndOfRung(at, end);
            RungSum rung = SumOf(at, last, key.Side, asset);
            triggers.Add((float)-rung.Trigger);
            sum.SignedBankruptcyPrice = key.Side == Side.Long ? rung.BankruptcyPrice : -rung.BankruptcyPrice;
            rungs.Add(sum);
            margins.Add(margin);
            sum.QuantityBefore += rung.Quantity / slices;
            sum.BankruptcyUsdBefore += rung.BankruptcyUsd / slices;
            sum.PositionsBefore += last - at;
            margin += rung.Margin / slices;
            if (slice == 0)
            {
                Measure(at, last, rung, key.Side);
            }

            at = last;
        }

        rungs.Add(Closing(sum));
        triggers.Add(float.NegativeInfinity);
        margins.Add(margin);
        return new Ladder
        {
            First = first,
            End = rungs.Count - 1,
            Ordered = asset.Maintenance.Tiers[key.Tier].DeductionUsd == 0 ? 1 : 0,
        };
    }

    private static Rung Closing(Rung totals)
    {
        totals.SignedBankruptcyPrice = double.NegativeInfinity;
        return totals;
    }

    /// <summary>Positions whose triggers fall in one cell of the price grid share a rung.</summary>
    private int EndOfRung(int at, int end)
    {
        double trigger = groups.Triggers[at];
        int last = at + 1;
        if (scenario.Book.Exact || double.IsInfinity(trigger))
        {
            return scenario.Book.Exact ? last : end;
        }

        double cell = scenario.Book.RungBasisPoints * 1e-4;
        double limit = (Math.Floor(trigger / cell) + 1) * cell;
        while (last < end && groups.Triggers[last] < limit)
        {
            last++;
        }

        return last;
    }

    private RungSum SumOf(int at, int last, Side side, Asset asset)
    {
        var sum = default(RungSum);
        double weighted = 0;
        for (int index = at; index < last; index++)
        {
            int position = groups.Order[index];
            double quantity = book.Quantities[position];
            sum.Quantity += quantity;
            sum.Margin += book.MarginsUsd[position];
            sum.BankruptcyUsd += quantity * Bankruptcy(position, side);
            weighted += quantity * groups.Triggers[index];
        }

        bool single = last - at == 1 || double.IsInfinity(groups.Triggers[at]);
        sum.Trigger = single ? groups.Triggers[at] : weighted / sum.Quantity;
        sum.BankruptcyPrice = sum.BankruptcyUsd / sum.Quantity;
        return sum;
    }

    private void Measure(int at, int last, in RungSum rung, Side side)
    {
        if (double.IsInfinity(rung.Trigger))
        {
            // Never liquidated, so merged without any error.
            return;
        }

        for (int index = at; index < last; index++)
        {
            int position = groups.Order[index];
            largestShift = Math.Max(largestShift, Math.Abs(groups.Triggers[index] - rung.Trigger));
            if (last - at > 1)
            {
                shortfallError += book.Quantities[position] * Math.Abs(Bankruptcy(position, side) - rung.BankruptcyPrice);
            }
        }

        if (rung.Trigger < 0)
        {
            liquidatable += last - at;
        }
    }

    private double Bankruptcy(int position, Side side)
    {
        double perUnit = book.MarginsUsd[position] / book.Quantities[position];
        return side == Side.Long ? book.EntryPricesUsd[position] - perUnit : book.EntryPricesUsd[position] + perUnit;
    }
}
