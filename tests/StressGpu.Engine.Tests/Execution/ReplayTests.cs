using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Execution;

/// <summary>A replayed path is the path of the batch, and its rows add up to its columns.</summary>
public sealed class ReplayTests
{
    private const int Assets = 3;
    private static readonly (Scenario Scenario, PositionBook Book) Market = Draw();

    [Fact]
    public void A_replayed_path_has_the_batchs_columns_to_the_bit()
    {
        PathTable batch = PathTable.Run(Market.Scenario, Market.Book, 512);
        using var replayed = new Replayed(Market.Scenario, Market.Book);
        foreach (int path in (int[])[0, 1, 15, 16, 17, 100, 333, 511])
        {
            double[] columns = replayed.Path(path).Columns;
            Assert.All(PathColumns.All, column =>
                Assert.Equal(BitConverter.DoubleToInt64Bits(batch[column, path]), BitConverter.DoubleToInt64Bits(columns[(int)column])));
        }
    }

    [Fact]
    public void Rows_add_up_to_the_columns()
    {
        using var replayed = new Replayed(Market.Scenario, Market.Book);
        int rounds = 0;
        for (int path = 0; path < 64; path++)
        {
            (double[] columns, double[][] rows) = replayed.Path(path);
            double liquidated = columns[(int)PathColumn.LiquidatedUsd];
            Assert.Equal(liquidated, Sum(rows, ReplayLayout.LiquidatedUsd), 1e-9 * liquidated);
            Assert.Equal(columns[(int)PathColumn.LiquidatedAccounts], Sum(rows, ReplayLayout.LiquidatedAccounts));
            Assert.Equal(columns[(int)PathColumn.Rounds], rows.Sum(r => r[ReplayLayout.Rounds]));
            Assert.Equal(columns[(int)PathColumn.MaxRoundsInStep], rows.Max(r => r[ReplayLayout.Rounds]));
            Assert.Equal(columns[(int)PathColumn.BadDebtUsd], rows.Sum(r => r[ReplayLayout.BadDebt]), 1e-9 * liquidated);
            Assert.Equal(
                columns[(int)PathColumn.FirstLiquidationStep],
                Array.FindIndex(rows, r => r[ReplayLayout.Rounds] > 0));
            rounds += (int)columns[(int)PathColumn.Rounds];
        }

        Assert.True(rounds > 100);
    }

    [Fact]
    public void Columns_of_assets_add_up_to_those_of_the_path()
    {
        using var executor = new SimdExecutor(
            ScenarioLowering.Lower(Market.Scenario, Market.Book).Arrays, 2, SimdEngines.WidestBits, withAssets: true);
        var assets = new AssetBlock(Assets);
        executor.Run(new PathRange(0, 200), block =>
        {
            assets.CopyFrom(block);
            for (int path = 0; path < block.Count; path++)
            {
                double liquidated = block.Column(PathColumn.LiquidatedUsd)[path];
                Assert.Equal(liquidated, Of(AssetColumn.LiquidatedUsd, path).Sum(), 1e-9 * liquidated);
                Assert.Equal(block.Column(PathColumn.BadDebtUsd)[path], Of(AssetColumn.BadDebtUsd, path).Sum(), 1e-9 * liquidated);
                Assert.Equal(block.Column(PathColumn.MaxDrawdown)[path], Of(AssetColumn.MaxDrawdown, path).Max());
                Assert.Equal(block.Column(PathColumn.MaxDrawdownFair)[path], Of(AssetColumn.MaxDrawdownFair, path).Max());
                Assert.All(Of(AssetColumn.FairReturn, path), (r, asset) => Assert.True(
                    r >= -Of(AssetColumn.MaxDrawdownFair, path)[asset] - 1e-6 && r != 0, $"{r} of path {path}"));
            }
        }, null, TestContext.Current.CancellationToken);

        double[] Of(AssetColumn column, int path) => assets.Column(column).Slice(path * Assets, Assets).ToArray();
    }

    private static double Sum(double[][] rows, int column) => Replayed.Assets(rows, column).Sum(row => row.Sum());

    private static (Scenario Scenario, PositionBook Book) Draw()
    {
        (Scenario scenario, PositionBook book) = RandomMarket.Draw(21, Assets, 100, 1);
        return (scenario.WithAssets(a => a with { AnnualVolatility = 2 }), book);
    }
}
