using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Collects synthetic accounts, one after the other.</summary>
internal sealed class AccountsBuilder
{
    private readonly ImmutableArray<AccountRow>.Builder accounts = ImmutableArray.CreateBuilder<AccountRow>();
    private readonly ImmutableArray<CollateralRow>.Builder collateral = ImmutableArray.CreateBuilder<CollateralRow>();
    private readonly ImmutableArray<PerpetualRow>.Builder positions = ImmutableArray.CreateBuilder<PerpetualRow>();
    private readonly ImmutableArray<LoanRow>.Builder loans = ImmutableArray.CreateBuilder<LoanRow>();
    private readonly ImmutableArray<OptionRow>.Builder options = ImmutableArray.CreateBuilder<OptionRow>();
    private ImmutableArray<OptionInstrument> instruments = [];

    private int Current => accounts.Count - 1;

    /// <summary>Begins an account; the legs that follow are its.</summary>
    public void Begin(char kind, int number, int marginClass, double cashUsd) => accounts.Add(new AccountRow(
        string.Create(CultureInfo.InvariantCulture, $"{kind}{number + 1:D7}"), marginClass, cashUsd));

    public void Collateral(int asset, double quantity, double weight) =>
        collateral.Add(new CollateralRow(Current, asset, quantity, weight));

    public void Perpetual(int asset, double units, double entryPriceUsd) =>
        positions.Add(new PerpetualRow(Current, asset, units, entryPriceUsd, ContractKind.Linear));

    public void Loan(int asset, double quantity) => loans.Add(new LoanRow(Current, asset, quantity));

    public void Option(int instrument, double units) => options.Add(new OptionRow(Current, instrument, units));

    public void Series(ImmutableArray<OptionInstrument> series) => instruments = series;

    public MarginAccounts Build() => new()
    {
        Accounts = accounts.DrainToImmutable(),
        Collateral = collateral.DrainToImmutable(),
        Positions = positions.DrainToImmutable(),
        Loans = loans.DrainToImmutable(),
        Options = options.DrainToImmutable(),
        Instruments = instruments,
    };
}
