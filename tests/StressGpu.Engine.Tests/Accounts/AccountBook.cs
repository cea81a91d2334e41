using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>Accounts in code: each leg goes to the account that was added last.</summary>
internal sealed class AccountBook
{
    private readonly List<AccountRow> accounts = [];
    private readonly List<CollateralRow> collateral = [];
    private readonly List<PerpetualRow> positions = [];
    private readonly List<LoanRow> loans = [];

    private int Last => accounts.Count - 1;

    public AccountBook Account(double cashUsd = 0, int marginClass = 0)
    {
        accounts.Add(new AccountRow("A" + accounts.Count, marginClass, cashUsd));
        return this;
    }

    public AccountBook Coin(int asset, double units, double weight = 1)
    {
        collateral.Add(new CollateralRow(Last, asset, units, weight));
        return this;
    }

    public AccountBook Linear(int asset, double signedUnits, double entryUsd)
    {
        positions.Add(new PerpetualRow(Last, asset, signedUnits, entryUsd, ContractKind.Linear));
        return this;
    }

    public AccountBook Inverse(int asset, double signedUsd, double entryUsd)
    {
        positions.Add(new PerpetualRow(Last, asset, signedUsd, entryUsd, ContractKind.Inverse));
        return this;
    }

    public AccountBook Loan(int asset, double units)
    {
        loans.Add(new LoanRow(Last, asset, units));
        return this;
    }

    public MarginAccounts Build() => new()
    {
        Accounts = [.. accounts], Collateral = [.. collateral], Positions = [.. positions], Loans = [.. loans],
    };
}
