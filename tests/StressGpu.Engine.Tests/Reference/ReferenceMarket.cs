using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Fair prices of one path from model.md, sections 1 and 2, in float64: Philox, Box-Muller, Cholesky, all once more.</summary>
/// <remarks>
/// The text leaves open how words pair up: here, words 0 and 1 give normals 0 (cosine) and 1 (sine), words 2 and 3 the others.
/// </remarks>
internal static class ReferenceMarket
{
    /// <summary>F by row and asset, USD.</summary>
    public static double[][] FairUsd(Scenario scenario, long path)
    {
        int assets = scenario.Assets.Length;
        double[,] factor = Cholesky(scenario.Market.Correlation);
        double dt = scenario.Horizon.StepYears;
        var logs = new double[assets];
        double[][] rows = new double[scenario.Horizon.Steps + 1][];
        rows[0] = [.. scenario.Assets.Select(a => a.PriceUsd)];
        for (int step = 0; step < scenario.Horizon.Steps; step++)
        {
            double[] normals = [.. Enumerable.Range(0, (assets + 3) / 4).SelectMany(block => Normals(scenario, path, step, block))];
            for (int asset = 0; asset < assets; asset++)
            {
                double sigma = scenario.Assets[asset].AnnualVolatility;
                double w = Enumerable.Range(0, asset + 1).Sum(column => factor[asset, column] * normals[column]);
                logs[asset] += (scenario.Assets[asset].AnnualDrift - sigma * sigma / 2) * dt + sigma * Math.Sqrt(dt) * w
                    + ReferenceShocks.LogReturn(scenario, asset, step);
            }

            rows[step + 1] = [.. logs.Select((log, asset) => scenario.Assets[asset].PriceUsd * Math.Exp(log))];
        }

        return rows;
    }

    private static double[] Normals(Scenario scenario, long path, int step, int block)
    {
        uint[] words = Philox(
            [(uint)path, (uint)(path >> 32), (uint)step, (uint)block],
            [(uint)scenario.Seed, (uint)(scenario.Seed >> 32)],
            scenario.PhiloxRounds);
        return [.. Pair(words[0], words[1]), .. Pair(words[2], words[3])];
    }

    private static double[] Pair(uint radiusWord, uint angleWord)
    {
        double radius = Math.Sqrt(-2 * Math.Log(((radiusWord >> 1) + 0.5) / 2147483648.0));
        double angle = 2 * Math.PI * (angleWord / 4294967296.0 - 0.125);
        return [radius * Math.Cos(angle), radius * Math.Sin(angle)];
    }

    /// <summary>Salmon et al. 2011: the keys are bumped by the golden ratio and sqrt(3) - 1.</summary>
    internal static uint[] Philox(uint[] counter, uint[] key, int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            UInt128 first = (UInt128)0xD2511F53u * counter[0];
            UInt128 second = (UInt128)0xCD9E8D57u * counter[2];
            counter =
            [
                (uint)(second >> 32) ^ counter[1] ^ key[0], (uint)(second & uint.MaxValue),
                (uint)(first >> 32) ^ counter[3] ^ key[1], (uint)(first & uint.MaxValue),
            ];
            key = [unchecked(key[0] + 0x9E3779B9u), unchecked(key[1] + 0xBB67AE85u)];
        }

        return counter;
    }

    private static double[,] Cholesky(CorrelationMatrix matrix)
    {
        var factor = new double[matrix.Size, matrix.Size];
        for (int row = 0; row < matrix.Size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix[row, column];
                for (int k = 0; k < column; k++)
                {
                    rest -= factor[row, k] * factor[column, k];
                }

                factor[row, column] = row == column ? Math.Sqrt(rest) : rest / factor[column, column];
            }
        }

        return factor;
    }
}
