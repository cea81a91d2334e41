using StressGpu.Input.Accounts;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads the tables of the account engine's accounts.</summary>
public static class AccountTablesReader
{
    /// <summary>
    /// Reads the five tables (columns in any order) from CSV, plain or gzipped, or from Parquet where a name ends in
    /// <c>.parquet</c>. Of each file the first hundred faulty rows are reported and a count by kind.
    /// </summary>
    /// <param name="files">The files as the user named them; diagnostics repeat them.</param>
    /// <param name="scenario">The scenario whose assets and margin classes the tables name.</param>
    public static Parsed<MarginAccounts> Read(AccountFiles files, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(scenario);
        Faults faults = new();
        return faults.Result(Read(files, AccountTerms.Of(scenario), faults));
    }

    /// <summary>Reads the tables beside a scenario that may have faults; what comes of faulty tables must not be used.</summary>
    internal static MarginAccounts Read(AccountFiles files, AccountTerms terms, Faults faults)
    {
        faults.Open(files.Accounts);
        AccountTable accounts = new(terms, new RowFaults(files.Accounts, faults));
        accounts.Read(files.Accounts, faults);
        CollateralTable collateral = new(accounts, terms);
        collateral.Read(files.Collateral, faults);
        PositionTable positions = new(accounts, terms);
        positions.Read(files.Positions, faults);
        LoanTable loans = new(accounts, terms);
        loans.Read(files.Loans, faults);
        OptionTable options = new(accounts, terms);
        options.Read(files.Options, faults);
        return new MarginAccounts
        {
            Accounts = accounts.Accounts,
            Collateral = collateral.Rows,
            Positions = positions.Rows,
            Loans = loans.Rows,
            Options = options.Rows,
            Instruments = options.Instruments,
        };
    }
}
