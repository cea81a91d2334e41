using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Ids of accounts as the engine numbers them.</summary>
public static class AccountNames
{
    /// <summary>The id of an account: the tables' accounts first, then isolated positions that stand as accounts.</summary>
    public static string Of(MarginAccounts accounts, int account)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return account < accounts.Accounts.Length
            ? accounts.Accounts[account].Id
            : IsolatedAccounts.Id(account - accounts.Accounts.Length);
    }
}
