using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Accounts with the names that files need.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="AssetIds">Symbols of the assets.</param>
/// <param name="ClassIds">Names of the margin classes.</param>
internal sealed record AccountNames(MarginAccounts Accounts, ImmutableArray<string> AssetIds, ImmutableArray<string> ClassIds);
