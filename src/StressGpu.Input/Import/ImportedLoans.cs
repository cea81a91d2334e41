using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Borrowers made from a snapshot, and what was not known of them.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Composition">What their collateral and debt consist of.</param>
/// <param name="Health">Comparison of health factors with recorded ones; null where the snapshot has none.</param>
/// <param name="RowsWithoutAsset">Rows left out because the scenario has no asset for their coin.</param>
/// <param name="CoinsWithoutAsset">Those coins, most rows first.</param>
public sealed record ImportedLoans(
    MarginAccounts Accounts, LoanComposition Composition, HealthCheck? Health,
    int RowsWithoutAsset, ImmutableArray<string> CoinsWithoutAsset);
