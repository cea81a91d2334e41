using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What is added to each asset's log price in a step whatever is drawn: drift and deterministic shocks.</summary>
internal static class Drifts
{
    /// <summary>[padded asset], or [step][padded asset] where there are shocks.</summary>
    public static float[] Of(Scenario scenario, int padded)
    {
        int rows = scenario.Market.Shocks.IsEmpty ? 1 : scenario.Horizon.Steps;
        var drift = new double[rows * padded];
        for (int asset = 0; asset < scenario.Assets.Length; asset++)
        {
            for (int row = 0; row < rows; row++)
            {
                drift[row * padded + asset] = Own(scenario.Assets[asset], scenario.Horizon.StepYears);
            }
        }

        foreach (PriceShock shock in scenario.Market.Shocks)
        {
            Add(shock, scenario.Horizon, padded, drift);
        }

        return [.. drift.Select(d => (float)d)];
    }

    private static double Own(Asset asset, double stepYears) =>
        (asset.AnnualDrift - asset.AnnualVolatility * asset.AnnualVolatility / 2) * stepYears;

    /// <summary>
    /// Spreads a shock's log return over the steps that it overlaps, in proportion to the overlap; one of no length falls into
    /// the step that its time lies in, at the very end of the horizon into the last.
    /// </summary>
    private static void Add(PriceShock shock, Horizon horizon, int padded, double[] drift)
    {
        double log = MoneyMath.Log(1 + shock.Change);
        double first = shock.AtHours * 60 / horizon.StepMinutes;
        double length = shock.OverHours * 60 / horizon.StepMinutes;
        if (!(length > 0))
        {
            int step = Math.Min((int)first, horizon.Steps - 1);
            drift[step * padded + shock.Asset] += log;
            return;
        }

        for (int step = (int)first; step < Math.Min(horizon.Steps, first + length); step++)
        {
            double overlap = Math.Min(step + 1, first + length) - Math.Max(step, first);
            drift[step * padded + shock.Asset] += log * overlap / length;
        }
    }
}
