using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Accounts;

/// <summary>Finds second rows of one account and asset.</summary>
/// <param name="unit">What places count: <c>line</c> or <c>row</c>.</param>
/// <param name="column">Name of the column that is blamed.</param>
/// <param name="faults">Takes faults of rows.</param>
internal sealed class UniqueLegs(string unit, string column, RowFaults faults)
{
    // By asset + 1 (0: USD): the account last seen with it and the line where.
    private readonly (int Account, int Line)[] seen = [.. Enumerable.Repeat((-1, 0), Scenario.AssetLimit + 1)];

    /// <summary>Looks at a leg; legs come in the order of accounts, those of an account in that of the table.</summary>
    /// <param name="account">Index of the account.</param>
    /// <param name="asset">Index of the asset, -1 for USD.</param>
    /// <param name="line">Its line or row.</param>
    public void Add(int account, int asset, int line)
    {
        ref (int Account, int Line) first = ref seen[asset + 1];
        if (first.Account != account)
        {
            first = (account, line);
        }
        else if (faults.Count("rows of one account and asset"))
        {
            faults.List(line, column, FormattableString.Invariant($"is that of {unit} {first.Line} for the same account, expected one row of an account and asset"));
        }
    }
}
