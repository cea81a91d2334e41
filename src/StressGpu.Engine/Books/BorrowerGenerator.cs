using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Draws borrowers: one or two coins as collateral against dollars or a stable asset.</summary>
/// <remarks>
/// Draw blocks from 2048: block 0 the normals of debt and health factor, block 1 what is owed and whether there are two coins,
/// block 2 the coins and the first one's share of weighted collateral. The health factor less 1 is lognormal.
/// </remarks>
internal static class BorrowerGenerator
{
    private const uint FirstBlock = 2048;

    // Half the distance of quartiles of log(health factor - 1) over 0.674 is 1.13 for Aave v2's stETH borrowers of June 2023.
    private const double HealthSigma = 1.1;
    private const double LeastMargin = 1e-3;
    private const double TwoCoinsShare = 0.4;
    private const double LeastShare = 0.2;

    public static void Draw(Scenario scenario, SyntheticAccounts asked, AccountsBuilder accounts)
    {
        if (asked.Borrowers == 0)
        {
            return;
        }

        double[] debts = SyntheticAccountsGenerator.Sizes(scenario, FirstBlock, asked.Borrowers, asked.SizeSigma, asked.DebtUsd);
        CollateralWeights weights = new(scenario, asked.BorrowerClass);
        int[] owed = [LoanRow.Usd, .. Enumerable.Range(0, scenario.Assets.Length).Where(a => scenario.Assets[a].IsStable)];
        for (int account = 0; account < asked.Borrowers; account++)
        {
            AccountDraws draws = new(scenario.Seed, account, FirstBlock);
            (double debtPick, double two, _, _) = draws.Uniforms(1);
            double margin = (asked.MedianHealthFactor - 1) * MoneyMath.Exp(HealthSigma * draws.Normals(0).Second);
            double weighted = debts[account] * (1 + Math.Max(margin, LeastMargin));
            accounts.Begin('B', account, asked.BorrowerClass, 0);
            Collateral(weights, draws, two < TwoCoinsShare ? 2 : 1, weighted, (scenario, accounts));
            int debt = owed[(int)(debtPick * owed.Length)];
            accounts.Loan(debt, debt == LoanRow.Usd ? debts[account] : debts[account] / scenario.Assets[debt].PriceUsd);
        }
    }

    private static void Collateral(
        CollateralWeights weights, in AccountDraws draws, int coins, double weightedUsd, (Scenario Scenario, AccountsBuilder Accounts) to)
    {
        (double first, double second, double split, _) = draws.Uniforms(2);
        List<int> taken = [];
        weights.Assets.Take(first, taken);
        if (coins == 2 && weights.Assets.Count > 1)
        {
            weights.Assets.Take(second, taken);
        }

        double share = taken.Count == 1 ? 1 : LeastShare + (1 - 2 * LeastShare) * split;
        foreach ((int index, int asset) in taken.Index())
        {
            double worth = weightedUsd * (index == 0 ? share : 1 - share) / weights.Of(asset);
            to.Accounts.Collateral(asset, worth / to.Scenario.Assets[asset].PriceUsd, weights.Of(asset));
        }
    }
}
