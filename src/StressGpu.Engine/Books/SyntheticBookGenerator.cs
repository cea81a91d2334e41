using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Draws a synthetic book from the seed: account n is the same whatever the number of threads.</summary>
/// <remarks>
/// Philox step 0xFFFFFFFF with the account in the path words: block 0 gives the normals of leverage and size, block 1 the
/// words that choose asset and side.
/// </remarks>
public static class SyntheticBookGenerator
{
    private const uint BookStep = 0xFFFFFFFFu;
    private const int Partition = 65536;

    /// <summary>Draws the book of a scenario.</summary>
    public static PositionBook Draw(Scenario scenario, SyntheticBook book)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(book);
        var run = new RunConstants { KeyLow = (uint)scenario.Seed, KeyHigh = (uint)(scenario.Seed >> 32), PhiloxRounds = 10 };
        double[] shares = CumulativeShares(scenario, book);
        var draws = new Draws(book.Accounts);
        Parallel.For(0, (book.Accounts + Partition - 1) / Partition, partition =>
        {
            int end = Math.Min(book.Accounts, (partition + 1) * Partition);
            for (int account = partition * Partition; account < end; account++)
            {
                DrawOne(run, book, shares, account, draws);
            }
        });
        return Scale(scenario, book, draws);
    }

    private static void DrawOne(in RunConstants run, SyntheticBook book, double[] shares, int account, Draws draws)
    {
        PathId id = PathId.Of((uint)account, 0);
        Normals.Draw(id, run, BookStep, 0, out Quad normals);
        BitQuad words;
        (words.A0, words.A1, words.A2, words.A3) = ((uint)account, 0u, BookStep, 1u);
        Philox.Scramble(ref words, run.KeyLow, run.KeyHigh, run.PhiloxRounds);
        double leverage = book.MedianLeverage * MoneyMath.Exp(book.LeverageSigma * normals.A0);
        draws.Leverages[account] = Math.Clamp(leverage, 1, book.MaximumLeverage);
        draws.Sizes[account] = MoneyMath.Exp(book.SizeSigma * normals.A1);
        double pick = (words.A0 + 0.5) * (1.0 / 4294967296.0);
        int asset = 0;
        while (asset < shares.Length - 1 && pick >= shares[asset])
        {
            asset++;
        }

        draws.Assets[account] = (short)asset;
        draws.Sides[account] = (words.A1 + 0.5) * (1.0 / 4294967296.0) < book.LongShare ? Side.Long : Side.Short;
    }

    /// <summary>Sizes become notionals that add up to the open interest; margins are at least a multiple of the maintenance margin.</summary>
    private static PositionBook Scale(Scenario scenario, SyntheticBook book, Draws draws)
    {
        double total = 0;
        foreach (double size in draws.Sizes)
        {
            total += size;
        }

        var quantities = new double[book.Accounts];
        var entries = new double[book.Accounts];
        var margins = new double[book.Accounts];
        for (int account = 0; account < book.Accounts; account++)
        {
            Asset asset = scenario.Assets[draws.Assets[account]];
            double notional = book.OpenInterestUsd * (draws.Sizes[account] / total);
            quantities[account] = notional / asset.PriceUsd;
            entries[account] = asset.PriceUsd;
            margins[account] = Math.Max(notional / draws.Leverages[account], book.LeastMarginMultiple * asset.Maintenance.MarginUsd(notional));
        }

        return new PositionBook(draws.Assets, draws.Sides, quantities, entries, margins);
    }

    private static double[] CumulativeShares(Scenario scenario, SyntheticBook book)
    {
        double[] weights = book.AssetShares.IsEmpty
            ? [.. scenario.Assets.Select(a => a.DepthUsdPerPercent)]
            : [.. book.AssetShares];
        double total = weights.Sum();
        double sum = 0;
        for (int asset = 0; asset < weights.Length; asset++)
        {
            sum += weights[asset] / total;
            weights[asset] = sum;
        }

        return weights;
    }

    private sealed class Draws(int accounts)
    {
        public short[] Assets { get; } = new short[accounts];

        public Side[] Sides { get; } = new Side[accounts];

        public double[] Leverages { get; } = new double[accounts];

        public double[] Sizes { get; } = new double[accounts];
    }
}
