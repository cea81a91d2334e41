using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Makes cross-margin accounts from an imported snapshot of perpetual positions.</summary>
public static class CrossAccounts
{
    /// <summary>
    /// An account for each of the file's: its linear perpetuals, entered where the import entered them, and in cash the margins
    /// of these positions together, which is its equity where no position was dropped.
    /// </summary>
    /// <param name="imported">The positions.</param>
    /// <param name="marginClass">Index of the accounts' margin class.</param>
    public static MarginAccounts Of(ImportedBook imported, int marginClass)
    {
        ArgumentNullException.ThrowIfNull(imported);
        PositionBook book = imported.Book;
        ImmutableArray<AccountRow>.Builder accounts = ImmutableArray.CreateBuilder<AccountRow>();
        ImmutableArray<PerpetualRow>.Builder positions = ImmutableArray.CreateBuilder<PerpetualRow>(book.Count);
        foreach (IGrouping<string, int> members in Enumerable.Range(0, book.Count).GroupBy(i => imported.Accounts[i], StringComparer.Ordinal))
        {
            double cash = 0;
            foreach (int i in members)
            {
                double quantity = book.Sides[i] == Side.Long ? book.Quantities[i] : -book.Quantities[i];
                positions.Add(new PerpetualRow(accounts.Count, book.Assets[i], quantity, book.EntryPricesUsd[i], ContractKind.Linear));
                cash += book.MarginsUsd[i];
            }

            accounts.Add(new AccountRow(members.Key, marginClass, cash));
        }

        return new MarginAccounts { Accounts = accounts.DrainToImmutable(), Positions = positions.DrainToImmutable() };
    }
}
