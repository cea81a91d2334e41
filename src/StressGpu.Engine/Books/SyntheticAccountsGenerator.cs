using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Draws accounts of the account engine from the seed: cross accounts, then borrowers, then option accounts.</summary>
/// <remarks>
/// An account's draws depend on the seed, its kind and its number only; sizes are scaled so that they add up to what is asked
/// for. Nobody is liquidatable at the start prices.
/// </remarks>
public static class SyntheticAccountsGenerator
{
    /// <summary>Draws the accounts.</summary>
    /// <param name="scenario">Seed, assets, margin classes and option terms.</param>
    /// <param name="asked">What to draw.</param>
    public static MarginAccounts Draw(Scenario scenario, SyntheticAccounts asked)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(asked);
        AccountsBuilder accounts = new();
        CrossAccountGenerator.Draw(scenario, asked, accounts);
        BorrowerGenerator.Draw(scenario, asked, accounts);
        OptionAccountGenerator.Draw(scenario, asked, accounts);
        return accounts.Build();
    }

    /// <summary>Lognormal sizes of one kind of accounts, scaled to a total in USD.</summary>
    internal static double[] Sizes(Scenario scenario, uint firstBlock, int count, double sigma, double totalUsd)
    {
        double[] sizes = new double[count];
        double total = 0;
        for (int account = 0; account < count; account++)
        {
            sizes[account] = Kernels.MoneyMath.Exp(sigma * new AccountDraws(scenario.Seed, account, firstBlock).Normals(0).First);
            total += sizes[account];
        }

        for (int account = 0; account < count; account++)
        {
            sizes[account] = totalUsd * (sizes[account] / total);
        }

        return sizes;
    }
}
