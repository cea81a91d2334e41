using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Import;

/// <summary>Collects borrowers: amounts in USD become units at the scenario's start prices.</summary>
internal sealed class LoanBuilder(ImmutableArray<Asset> assets, LendingOptions options)
{
    private readonly ImmutableArray<AccountRow>.Builder accounts = ImmutableArray.CreateBuilder<AccountRow>();
    private readonly ImmutableArray<CollateralRow>.Builder collateral = ImmutableArray.CreateBuilder<CollateralRow>();
    private readonly ImmutableArray<LoanRow>.Builder loans = ImmutableArray.CreateBuilder<LoanRow>();

    /// <summary>Adds an account; amounts of one asset are added up, zeros left out.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="weight">Liquidation threshold, the same for all collateral.</param>
    /// <param name="held">Assets and what is held of them, USD.</param>
    /// <param name="owed">Assets, or <see cref="LoanRow.Usd"/>, and what is owed in them, USD.</param>
    public void Add(string id, double weight, IEnumerable<(int Asset, double Usd)> held, IEnumerable<(int Asset, double Usd)> owed)
    {
        int account = accounts.Count;
        accounts.Add(new AccountRow(id, options.MarginClass, 0));
        collateral.AddRange(Units(held).Select(h => new CollateralRow(account, h.Asset, h.Quantity, weight)));
        loans.AddRange(Units(owed).Select(o => new LoanRow(account, o.Asset, o.Quantity)));
    }

    public MarginAccounts Build() => new()
    {
        Accounts = accounts.DrainToImmutable(),
        Collateral = collateral.DrainToImmutable(),
        Loans = loans.DrainToImmutable(),
    };

    private IEnumerable<(int Asset, double Quantity)> Units(IEnumerable<(int Asset, double Usd)> amounts) => amounts
        .GroupBy(a => a.Asset)
        .Select(g => (g.Key, options.Scale * g.Sum(a => a.Usd) / (g.Key == LoanRow.Usd ? 1 : assets[g.Key].PriceUsd)))
        .Where(u => u.Item2 > 0);
}
