using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Equity, margin balance and requirement of accounts by the formulas of decision 0007, on the host.</summary>
/// <remarks>Nothing here is in the simulated path: it serves synthesis, import checks and descriptions.</remarks>
public sealed class AccountValuation
{
    private readonly MarginAccounts accounts;
    private readonly ImmutableArray<Asset> assets;
    private readonly Venue venue;
    private readonly OptionValuation? options;

    /// <param name="accounts">The accounts.</param>
    /// <param name="scenario">Assets and margin classes.</param>
    /// <param name="marks">Values of options; may be null where there are none.</param>
    public AccountValuation(MarginAccounts accounts, Scenario scenario, IOptionMarks? marks)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(scenario);
        (this.accounts, assets, venue) = (accounts, scenario.Assets, scenario.Venue);
        Legs = new AccountLegs(accounts);
        if (!accounts.Options.IsEmpty)
        {
            ArgumentNullException.ThrowIfNull(marks);
            options = new OptionValuation(accounts, scenario, marks);
        }
    }

    /// <summary>Where each account's legs lie.</summary>
    public AccountLegs Legs { get; }

    /// <summary>An account at marks.</summary>
    /// <param name="account">Index of the account.</param>
    /// <param name="marksUsd">Mark of each asset, USD per unit.</param>
    public AccountStanding At(int account, ReadOnlySpan<double> marksUsd)
    {
        AccountRow row = accounts.Accounts[account];
        (double collateral, double weighted) = Collateral(account, marksUsd);
        double debt = Debt(account, marksUsd);
        bool hasGrid = options is not null && venue.MarginClasses[row.MarginClass].OptionMargin == OptionMargin.Grid;
        (double profit, double notional, double maintenance) = Perpetuals(account, marksUsd, hasGrid);
        OptionStanding held = options?.At(Legs.Options(account), Legs.Positions(account), marksUsd, hasGrid) ?? default;
        double unsecured = row.CashUsd + profit - debt + held.ValueUsd;
        return new AccountStanding
        {
            EquityUsd = unsecured + collateral,
            MarginBalanceUsd = unsecured + weighted,
            RequirementUsd = maintenance + held.RequirementUsd,
            CollateralUsd = collateral,
            WeightedCollateralUsd = weighted,
            DebtUsd = debt,
            PerpetualNotionalUsd = notional,
            OptionNotionalUsd = held.NotionalUsd,
        };
    }

    /// <summary>Whether an account holds, owes or has options on one of some assets: else their prices do not matter to it.</summary>
    /// <param name="account">Index of the account.</param>
    /// <param name="chosen">Whether each asset is one of them.</param>
    public bool Touches(int account, ReadOnlySpan<bool> chosen)
    {
        bool touches = false;
        foreach (CollateralRow leg in accounts.Collateral.AsSpan()[Legs.Collateral(account)])
        {
            touches |= chosen[leg.Asset];
        }

        foreach (PerpetualRow leg in accounts.Positions.AsSpan()[Legs.Positions(account)])
        {
            touches |= chosen[leg.Asset];
        }

        foreach (LoanRow loan in accounts.Loans.AsSpan()[Legs.Loans(account)])
        {
            touches |= loan.Asset != LoanRow.Usd && chosen[loan.Asset];
        }

        foreach (OptionRow row in accounts.Options.AsSpan()[Legs.Options(account)])
        {
            touches |= chosen[accounts.Instruments[row.Instrument].Underlying];
        }

        return touches;
    }

    private (double Value, double Weighted) Collateral(int account, ReadOnlySpan<double> marksUsd)
    {
        (double value, double weighted) = (0, 0);
        foreach (CollateralRow leg in accounts.Collateral.AsSpan()[Legs.Collateral(account)])
        {
            double worth = leg.Quantity * marksUsd[leg.Asset];
            value += worth;
            weighted += leg.Quantity < 0 ? worth : leg.Weight * worth;
        }

        return (value, weighted);
    }

    private double Debt(int account, ReadOnlySpan<double> marksUsd)
    {
        double debt = 0;
        foreach (LoanRow loan in accounts.Loans.AsSpan()[Legs.Loans(account)])
        {
            debt += loan.Asset == LoanRow.Usd ? loan.Quantity : loan.Quantity * marksUsd[loan.Asset];
        }

        return debt;
    }

    // Under the grid, perpetuals of an underlying with options are margined with these.
    private (double Profit, double Notional, double Maintenance) Perpetuals(
        int account, ReadOnlySpan<double> marksUsd, bool hasGrid)
    {
        (double profit, double notional, double maintenance) = (0, 0, 0);
        foreach (PerpetualRow leg in accounts.Positions.AsSpan()[Legs.Positions(account)])
        {
            double size = leg.NotionalUsd(marksUsd[leg.Asset]);
            profit += leg.ProfitUsd(marksUsd[leg.Asset]);
            notional += size;
            if (!hasGrid || !options!.Holds(Legs.Options(account), leg.Asset))
            {
                maintenance += assets[leg.Asset].Maintenance.MarginUsd(size);
            }
        }

        return (profit, notional, maintenance);
    }
}
