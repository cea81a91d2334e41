using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Counts accounts that are liquidatable at the start prices (decision 0007: margin balance under the requirement).</summary>
/// <remarks>Accounts with options are left out: their marks belong to the model.</remarks>
internal sealed class StartMargins(MarginAccounts accounts, ImmutableArray<Asset> assets)
{
    private int collateral;
    private int position;
    private int loan;
    private int option;

    /// <summary>Accounts looked at, and those of them that are liquidatable.</summary>
    public (int Seen, int Liquidatable) Count()
    {
        (collateral, position, loan, option) = (0, 0, 0, 0);
        (int seen, int liquidatable) = (0, 0);
        for (int account = 0; account < accounts.Accounts.Length; account++)
        {
            double excess = accounts.Accounts[account].CashUsd + CollateralUsd(account) + PositionsUsd(account) - LoansUsd(account);
            if (!HasOptions(account))
            {
                seen++;
                liquidatable += excess < 0 ? 1 : 0;
            }
        }

        return (seen, liquidatable);
    }

    // sum w u M
    private double CollateralUsd(int account)
    {
        double sum = 0;
        for (; collateral < accounts.Collateral.Length && accounts.Collateral[collateral].Account == account; collateral++)
        {
            CollateralRow row = accounts.Collateral[collateral];
            sum += row.Weight * row.Quantity * assets[row.Asset].PriceUsd;
        }

        return sum;
    }

    // sum q (M - e) + sum n (M/e - 1) less their maintenance margins
    private double PositionsUsd(int account)
    {
        double sum = 0;
        for (; position < accounts.Positions.Length && accounts.Positions[position].Account == account; position++)
        {
            PerpetualRow row = accounts.Positions[position];
            Asset asset = assets[row.Asset];
            bool linear = row.Contract == ContractKind.Linear;
            double notional = Math.Abs(row.SignedQuantity) * (linear ? asset.PriceUsd : 1);
            double move = asset.PriceUsd - row.EntryPriceUsd;
            sum += row.SignedQuantity * (linear ? move : move / row.EntryPriceUsd) - asset.Maintenance.MarginUsd(notional);
        }

        return sum;
    }

    // sum d M
    private double LoansUsd(int account)
    {
        double sum = 0;
        for (; loan < accounts.Loans.Length && accounts.Loans[loan].Account == account; loan++)
        {
            LoanRow row = accounts.Loans[loan];
            sum += row.Quantity * (row.Asset == LoanRow.Usd ? 1 : assets[row.Asset].PriceUsd);
        }

        return sum;
    }

    private bool HasOptions(int account)
    {
        int before = option;
        while (option < accounts.Options.Length && accounts.Options[option].Account == account)
        {
            option++;
        }

        return option > before;
    }
}
