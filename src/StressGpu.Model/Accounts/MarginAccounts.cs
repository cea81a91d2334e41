using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>The accounts of the account engine: five tables with integer ids, legs in the order of their accounts.</summary>
public sealed record MarginAccounts
{
    /// <summary>The accounts.</summary>
    public ImmutableArray<AccountRow> Accounts { get; init; } = [];

    /// <summary>Collateral, by account, within an account in the order of the table.</summary>
    public ImmutableArray<CollateralRow> Collateral { get; init; } = [];

    /// <summary>Perpetual positions, by account.</summary>
    public ImmutableArray<PerpetualRow> Positions { get; init; } = [];

    /// <summary>Loans, by account.</summary>
    public ImmutableArray<LoanRow> Loans { get; init; } = [];

    /// <summary>Option positions, by account.</summary>
    public ImmutableArray<OptionRow> Options { get; init; } = [];

    /// <summary>The series that <see cref="Options"/> name.</summary>
    public ImmutableArray<OptionInstrument> Instruments { get; init; } = [];

    /// <summary>No accounts.</summary>
    public static MarginAccounts Empty { get; } = new();
}
