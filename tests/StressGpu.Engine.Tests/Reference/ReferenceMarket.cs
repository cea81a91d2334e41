using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Fair prices of one path from model.md, sections 1 and 2, and decision 0010, in float64, with nothing of the engine's.</summary>
internal static class ReferenceMarket
{
    /// <summary>F by row and asset, USD.</summary>
    public static double[][] FairUsd(Scenario scenario, long path)
    {
        Func<int, double[]> model = ReferenceModels.Of(scenario, new ReferenceDraws(scenario, path));
        var logs = new double[scenario.Assets.Length];
        double[][] rows = new double[scenario.Horizon.Steps + 1][];
        rows[0] = [.. scenario.Assets.Select(a => a.PriceUsd)];
        for (int step = 0; step < scenario.Horizon.Steps; step++)
        {
            double[] returns = model(step);
            for (int asset = 0; asset < logs.Length; asset++)
            {
                logs[asset] += returns[asset] + ReferenceShocks.LogReturn(scenario, asset, step);
            }

            rows[step + 1] = [.. logs.Select((log, asset) => scenario.Assets[asset].PriceUsd * Math.Exp(log))];
        }

        return rows;
    }

    /// <summary>W = L z, L the Cholesky factor of the correlation under the market's stress.</summary>
    public static double[] Correlated(Scenario scenario, CorrelationMatrix correlation, double[] normals)
    {
        double[,] factor = Cholesky(correlation, scenario.Market.CorrelationStress);
        return
        [
            .. Enumerable.Range(0, correlation.Size)
                .Select(row => Enumerable.Range(0, row + 1).Sum(column => factor[row, column] * normals[column])),
        ];
    }

    private static double[,] Cholesky(CorrelationMatrix matrix, double stress)
    {
        var factor = new double[matrix.Size, matrix.Size];
        for (int row = 0; row < matrix.Size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double rest = matrix[row, column] + stress * (1 - matrix[row, column]);
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
