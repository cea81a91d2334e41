using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Lowering;

/// <summary>The positions of one asset, side and tier, nearest trigger first.</summary>
internal sealed record LadderOfBook(int Asset, Side Side, IReadOnlyList<OnePosition> Positions)
{
    /// <summary>All ladders of a book by asset, side, tier.</summary>
    public static List<LadderOfBook> All(Scenario scenario, PositionBook book) =>
    [
        .. Enumerable.Range(0, book.Count)
            .Select(index => (Asset: book.Assets[index], Side: book.Sides[index], Index: index, At: Trigger(scenario, book, index)))
            .GroupBy(p => (p.Asset, p.Side, p.At.Tier))
            .OrderBy(g => g.Key)
            .Select(g => new LadderOfBook(g.Key.Asset, g.Key.Side,
            [
                .. g.Select(p => One(scenario, book, p.Index, p.At)).OrderByDescending(p => p.SignedTrigger),
            ])),
    ];

    /// <summary>Each position with the signed trigger of the rung that stands for it.</summary>
    public IEnumerable<(OnePosition Position, float Trigger)> WithTriggers(PathArrays arrays, Ladder ladder)
    {
        int rung = ladder.First;
        for (int index = 0; index < Positions.Count; index++)
        {
            while (arrays.Rungs[rung + 1].PositionsBefore <= index)
            {
                rung++;
            }

            yield return (Positions[index], arrays.Triggers[rung]);
        }
    }

    private static LiquidationTrigger Trigger(Scenario scenario, PositionBook book, int index) => LiquidationTrigger.Of(
        book.Sides[index], book.Quantities[index], book.EntryPricesUsd[index], book.MarginsUsd[index],
        scenario.Assets[book.Assets[index]].Maintenance);

    private static OnePosition One(Scenario scenario, PositionBook book, int index, LiquidationTrigger at)
    {
        double sign = book.Sides[index] == Side.Long ? 1 : -1;
        double ratio = at.TriggerPriceUsd / scenario.Assets[book.Assets[index]].PriceUsd;
        return new OnePosition(
            book.Sides[index], book.Quantities[index], book.MarginsUsd[index], at.BankruptcyPriceUsd,
            ratio > 0 ? sign * Math.Log(ratio) : double.NegativeInfinity);
    }
}
