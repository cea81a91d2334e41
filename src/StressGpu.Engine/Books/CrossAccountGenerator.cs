using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Draws accounts with perpetuals in several assets, entered at the start price, against cash and one coin.</summary>
/// <remarks>
/// Draw blocks from 1024: block 0 the normals of size and leverage, block 1 the number of assets, whether the account is hedged
/// (every second leg is then the opposite of the one before it, at the same notional) and its coin; blocks 4 … the legs.
/// </remarks>
internal static class CrossAccountGenerator
{
    private const uint FirstBlock = 1024;
    private const uint LegBlock = 4;
    private const uint LegNormals = 512;
    private const double LeverageSigma = 0.8;
    private const double LegSigma = 0.7;
    private const double HedgedShare = 0.25;
    private const int LeastMarginFactor = 2;

    public static void Draw(Scenario scenario, SyntheticAccounts asked, AccountsBuilder accounts)
    {
        if (asked.Cross == 0)
        {
            return;
        }

        double[] sizes = SyntheticAccountsGenerator.Sizes(
            scenario, FirstBlock, asked.Cross, asked.SizeSigma, asked.CrossOpenInterestUsd);
        WeightedAssets markets = WeightedAssets.Markets(scenario);
        CollateralWeights weights = new(scenario, asked.CrossClass);
        for (int account = 0; account < asked.Cross; account++)
        {
            AccountDraws draws = new(scenario.Seed, account, FirstBlock);
            (int Asset, double SignedUsd)[] legs = Legs(asked, draws, markets, sizes[account]);
            double requirement = legs.Sum(l => scenario.Assets[l.Asset].Maintenance.MarginUsd(Math.Abs(l.SignedUsd)));
            double leverage = asked.MedianLeverage * MoneyMath.Exp(LeverageSigma * draws.Normals(0).Second);
            double equity = sizes[account] / leverage;
            List<int> taken = [];
            int coin = weights.Assets.Count == 0 ? -1 : weights.Assets.Take(draws.Uniforms(1).C, taken);
            double coinUsd = coin < 0 ? 0 : asked.CoinShare * equity;
            double weight = coin < 0 ? 0 : weights.Of(coin);
            double cash = Math.Max(equity - coinUsd, LeastMarginFactor * requirement - weight * coinUsd);
            accounts.Begin('X', account, asked.CrossClass, cash);
            if (coinUsd > 0)
            {
                accounts.Collateral(coin, coinUsd / scenario.Assets[coin].PriceUsd, weight);
            }

            foreach ((int asset, double signedUsd) in legs)
            {
                double price = scenario.Assets[asset].PriceUsd;
                accounts.Perpetual(asset, signedUsd / price, price);
            }
        }
    }

    // Each leg's asset and signed notional.
    private static (int Asset, double SignedUsd)[] Legs(
        SyntheticAccounts asked, in AccountDraws draws, WeightedAssets markets, double sizeUsd)
    {
        (double number, double hedge, _, _) = draws.Uniforms(1);
        (int Asset, double SignedUsd)[] legs = new (int, double)[Math.Min(markets.Count, 1 + Poisson(asked.MeanAssets - 1, number))];
        bool isHedged = hedge < HedgedShare;
        List<int> taken = [];
        double total = 0;
        for (int leg = 0; leg < legs.Length; leg++)
        {
            (double pick, double side, _, _) = draws.Uniforms(LegBlock + (uint)leg);
            double size = MoneyMath.Exp(LegSigma * draws.Normals(LegNormals + (uint)leg).First);
            legs[leg] = (markets.Take(pick, taken), isHedged && leg % 2 == 1 ? -legs[leg - 1].SignedUsd : side < 0.5 ? size : -size);
            total += Math.Abs(legs[leg].SignedUsd);
        }

        return [.. legs.Select(l => (l.Asset, sizeUsd * (l.SignedUsd / total)))];
    }

    // By inversion: exp(-mean) stays far from underflow at the 256 assets that a scenario can have.
    private static int Poisson(double mean, double uniform)
    {
        double probability = MoneyMath.Exp(-Math.Min(mean, Scenario.AssetLimit));
        double cumulative = probability;
        int count = 0;
        while (cumulative < uniform && count < Scenario.AssetLimit)
        {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }

        return count;
    }
}
