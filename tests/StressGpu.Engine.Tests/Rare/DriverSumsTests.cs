using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Rare;

/// <summary>What is recomputed of a path's drivers is what drove it.</summary>
public sealed class DriverSumsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sums_times_loadings_are_where_a_path_of_gbm_ends(bool shifted)
    {
        Scenario scenario = Scenarios.Plain(5);
        LoweredScenario lowered = ScenarioLowering.Lower(scenario, PositionBook.Empty);
        lowered = shifted ? DriverShifts.Apply(lowered, SampleShifts.Of(5, 3, PathColumn.BadDebtUsd, null), 1024) : lowered;
        double[,] factor = Cholesky(scenario.Market.Correlation, 5);
        double step = 0.8 * Math.Sqrt(scenario.Horizon.StepYears);
        foreach (long path in new[] { 0L, 77, 700, (1L << 62) + 130 })
        {
            ReplayedPath replayed = PathReplay.Of(scenario, lowered, path);
            double[] sums = DriverSums.Of(lowered.Arrays, path, 2);
            for (int asset = 0; asset < 5; asset++)
            {
                double log = -0.5 * step * step * scenario.Horizon.Steps;
                for (int driver = 0; driver <= asset; driver++)
                {
                    log += step * factor[asset, driver] * Math.Sqrt(scenario.Horizon.Steps / 2) * (sums[driver] + sums[5 + driver]);
                }

                // Floats: 24 steps of 1.1 % each.
                Assert.Equal(log, Math.Log(replayed.Table.Assets[asset].Fair[^1] / 100), 1e-5);
            }
        }
    }

    private static double[,] Cholesky(CorrelationMatrix matrix, int size)
    {
        double[,] factor = new double[size, size];
        for (int row = 0; row < size; row++)
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
