using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Isolated positions in JSON output.</summary>
internal sealed record PositionFacts(
    int Positions, double NotionalUsd, double MarginUsd, Concentration Concentration, int LiquidatableAtStart,
    ImmutableArray<SideFacts> Sides, ImmutableArray<Liquidatable> Falls, ImmutableArray<Liquidatable> Rises)
{
    public static PositionFacts Of(BookDescription book) => new(
        book.Positions, book.NotionalUsd, book.MarginUsd, book.Concentration, book.LiquidatableAtStart,
        [.. book.Sides.Select(SideFacts.Of)], book.Falls, book.Rises);
}
