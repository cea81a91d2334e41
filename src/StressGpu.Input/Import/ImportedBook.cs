using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>A book made from an account snapshot, and what did not go into it.</summary>
/// <param name="Book">The positions.</param>
/// <param name="Accounts">Account of each position: the file's id, with the date where days are pooled.</param>
/// <param name="Date">The day taken, or <c>all</c>.</param>
/// <param name="PositionsOfDate">Positions of that day (or of all) in the file.</param>
/// <param name="DroppedUnknownCoin">Positions left out because the scenario has no market for their coin.</param>
/// <param name="DroppedCoins">Those coins, most positions first.</param>
/// <param name="DroppedWithoutEquity">Positions left out because their account's equity is not positive.</param>
public sealed record ImportedBook(
    PositionBook Book, ImmutableArray<string> Accounts, string Date, int PositionsOfDate, int DroppedUnknownCoin,
    ImmutableArray<string> DroppedCoins, int DroppedWithoutEquity);
