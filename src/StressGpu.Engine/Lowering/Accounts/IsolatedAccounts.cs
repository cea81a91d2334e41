using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Isolated positions as accounts with one perpetual and their margin as cash, liquidated in full.</summary>
internal static class IsolatedAccounts
{
    /// <summary>The id of a position's account.</summary>
    public static string Id(int position) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"isolated {position}");

    /// <summary>Adds a book's positions to the accounts, and the class that they are liquidated by to the venue.</summary>
    public static (Scenario Scenario, MarginAccounts Accounts) Join(Scenario scenario, PositionBook book, MarginAccounts accounts)
    {
        Venue venue = scenario.Venue;
        var isolated = new MarginClass
        {
            Id = "isolated",
            MinimumNotionalUsd = 0,
            LiquidationFeeRate = venue.LiquidationFeeRate,
            FeeShareToFund = venue.FeeShareToFund,
        };
        int first = accounts.Accounts.Length;
        var rows = new AccountRow[book.Count];
        var positions = new PerpetualRow[book.Count];
        for (int position = 0; position < book.Count; position++)
        {
            double sign = book.Sides[position] == Side.Long ? 1 : -1;
            rows[position] = new AccountRow(
                Id(position),
                venue.MarginClasses.Length, book.MarginsUsd[position]);
            positions[position] = new PerpetualRow(
                first + position, book.Assets[position], sign * book.Quantities[position], book.EntryPricesUsd[position], ContractKind.Linear);
        }

        return (
            scenario with { Venue = venue with { MarginClasses = venue.MarginClasses.Add(isolated) } },
            accounts with { Accounts = accounts.Accounts.AddRange(rows), Positions = accounts.Positions.AddRange(positions) });
    }
}
