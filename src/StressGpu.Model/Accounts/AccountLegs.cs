namespace StressGpu.Model;

/// <summary>Where each account's legs lie in the tables of <see cref="MarginAccounts"/>.</summary>
public sealed class AccountLegs
{
    private readonly int[] collateral;
    private readonly int[] positions;
    private readonly int[] loans;
    private readonly int[] options;

    /// <param name="accounts">Accounts with legs in the order of their accounts.</param>
    public AccountLegs(MarginAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        int count = accounts.Accounts.Length;
        collateral = Starts(count, accounts.Collateral.Length, i => accounts.Collateral[i].Account);
        positions = Starts(count, accounts.Positions.Length, i => accounts.Positions[i].Account);
        loans = Starts(count, accounts.Loans.Length, i => accounts.Loans[i].Account);
        options = Starts(count, accounts.Options.Length, i => accounts.Options[i].Account);
    }

    /// <summary>Rows of an account's collateral.</summary>
    public Range Collateral(int account) => collateral[account]..collateral[account + 1];

    /// <summary>Rows of an account's perpetuals.</summary>
    public Range Positions(int account) => positions[account]..positions[account + 1];

    /// <summary>Rows of an account's loans.</summary>
    public Range Loans(int account) => loans[account]..loans[account + 1];

    /// <summary>Rows of an account's options.</summary>
    public Range Options(int account) => options[account]..options[account + 1];

    private static int[] Starts(int accounts, int legs, Func<int, int> accountOf)
    {
        int[] starts = new int[accounts + 1];
        for (int leg = 0; leg < legs; leg++)
        {
            if (leg > 0 && accountOf(leg) < accountOf(leg - 1))
            {
                throw new ArgumentException("legs stand in the order of their accounts");
            }

            starts[accountOf(leg) + 1]++;
        }

        for (int account = 0; account < accounts; account++)
        {
            starts[account + 1] += starts[account];
        }

        return starts;
    }
}
