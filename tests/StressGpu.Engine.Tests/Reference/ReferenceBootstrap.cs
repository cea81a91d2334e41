using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Blocks of a history's rows, each bar a bridge; recentred, without a correlation stress.</summary>
internal static class ReferenceBootstrap
{
    public static Func<int, double[]> Of(Scenario scenario, BootstrapModel model, ReferenceDraws draws)
    {
        PriceHistory history = model.History;
        int steps = (int)Math.Round(history.BarMinutes / scenario.Horizon.StepMinutes);
        double[][] rows = [.. Enumerable.Range(0, history.Bars)
            .Select(bar => Enumerable.Range(0, history.Assets).Select(a => Return(scenario, history, bar, a, steps)).ToArray())];
        int row = 0;
        double[] left = [];
        return step =>
        {
            int remaining = steps - step % steps;
            if (remaining == steps)
            {
                uint[] words = draws.Words(step, 0x80010000);
                bool begins = step == 0 || ReferenceDraws.Unit(words[0]) < 1 / model.MeanBlockBars;
                row = begins ? (int)((ulong)words[1] * (uint)history.Bars >> 32) : (row + 1) % history.Bars;
                left = [.. rows[row]];
            }

            double[] w = ReferenceMarket.Correlated(scenario, scenario.Market.Correlation, draws.OfAssets(step, 0));
            double[] moves = [.. left.Select((rest, a) => rest / remaining
                + scenario.Market.VolatilityMultiplier * scenario.Assets[a].AnnualVolatility * Math.Sqrt(scenario.Horizon.StepYears)
                * Math.Sqrt((remaining - 1.0) / remaining) * w[a])];
            left = [.. left.Zip(moves, (rest, move) => rest - move)];
            return moves;
        };
    }

    private static double Return(Scenario scenario, PriceHistory history, int bar, int asset, int steps)
    {
        double[] column = [.. Enumerable.Range(0, history.Bars).Select(b => history[b, asset])];
        double mean = column.Average(), m = scenario.Market.VolatilityMultiplier;
        double variance = m * m * column.Average(r => (r - mean) * (r - mean));
        return m * (column[bar] - mean) + scenario.Assets[asset].AnnualDrift * scenario.Horizon.StepYears * steps - variance / 2;
    }
}
