using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>All legs, account by account: collateral, positions, loans, options, each in the order of its table.</summary>
/// <param name="Legs">The legs.</param>
/// <param name="First">First leg of each account, and the total at the end.</param>
internal sealed record LegTable(LegEntry[] Legs, int[] First)
{
    public static LegTable Of(MarginAccounts accounts, SeriesTable options)
    {
        int count = accounts.Accounts.Length;
        var byAccount = new List<LegEntry>[count];
        for (int account = 0; account < count; account++)
        {
            byAccount[account] = [];
        }

        foreach (CollateralRow row in accounts.Collateral)
        {
            byAccount[row.Account].Add(Leg(row.Account, LegKind.Collateral, row.Asset, row.Quantity, row.Weight));
        }

        foreach (PerpetualRow row in accounts.Positions)
        {
            Add(byAccount[row.Account], row);
        }

        foreach (LoanRow row in accounts.Loans)
        {
            byAccount[row.Account].Add(row.Asset == LoanRow.Usd
                ? Leg(row.Account, LegKind.UsdLoan, 0, row.Quantity, 0)
                : Leg(row.Account, LegKind.Loan, row.Asset, row.Quantity, 0));
        }

        foreach (OptionRow row in accounts.Options)
        {
            byAccount[row.Account].Add(Leg(row, options));
        }

        return Joined(byAccount);
    }

    private static void Add(List<LegEntry> legs, PerpetualRow row)
    {
        if (row.Contract == ContractKind.Inverse && !legs.Exists(l => l.Kind == LegKind.Collateral && l.Asset == row.Asset))
        {
            legs.Add(Leg(row.Account, LegKind.Collateral, row.Asset, 0, 1));
        }

        LegEntry leg = Leg(
            row.Account, row.Contract == ContractKind.Inverse ? LegKind.Inverse : LegKind.Linear,
            row.Asset, row.SignedQuantity, row.EntryPriceUsd);
        leg.Link = legs.FindIndex(l => l.Kind == LegKind.Collateral && l.Asset == row.Asset);
        legs.Add(leg);
    }

    /// <summary>One array; links within an account become indices of all legs.</summary>
    private static LegTable Joined(List<LegEntry>[] byAccount)
    {
        var first = new int[byAccount.Length + 1];
        List<LegEntry> all = [];
        for (int account = 0; account < byAccount.Length; account++)
        {
            foreach (LegEntry leg in byAccount[account])
            {
                LegEntry placed = leg;
                placed.Link = leg.Kind is LegKind.Inverse ? first[account] + leg.Link : leg.Link;
                all.Add(placed);
            }

            first[account + 1] = all.Count;
        }

        return new LegTable([.. all], first);
    }

    private static LegEntry Leg(OptionRow row, SeriesTable options)
    {
        SeriesEntry entry = options.Entries[row.Instrument];
        double haircut = row.SignedQuantity > 0 ? -entry.Haircut : entry.Haircut;
        LegEntry leg = Leg(
            row.Account, LegKind.Option, options.Series[row.Instrument].Underlying, row.SignedQuantity, entry.StartMarkUsd * (1 + haircut));
        leg.Link = row.Instrument;
        return leg;
    }

    private static LegEntry Leg(int account, int kind, int asset, double units, double terms) => new()
    {
        Account = account, Kind = kind, Asset = asset, Units = units, Terms = terms,
    };
}
