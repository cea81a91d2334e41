using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>What is added to each asset's log price in a step whatever is drawn: drift, a history's returns, shocks and depegs.</summary>
internal static class Drifts
{
    /// <summary>[padded asset], or [step][padded asset] where steps differ.</summary>
    public static float[] Of(Scenario scenario, LoweredMarket market, int padded)
    {
        int rows = Stride(scenario, market, padded) == 0 ? 1 : scenario.Horizon.Steps;
        var drift = new double[rows * padded];
        for (int row = 0; row < rows; row++)
        {
            for (int asset = 0; asset < scenario.Assets.Length; asset++)
            {
                drift[row * padded + asset] = market.LogDrift[asset] + (market.LogReturns?[row][asset] ?? 0);
            }
        }

        foreach (PriceShock shock in scenario.Market.Shocks)
        {
            Add(shock, scenario.Horizon, padded, drift);
        }

        Add(scenario, DepegScope.Market, padded, drift);
        return [.. drift.Select(d => (float)d)];
    }

    /// <summary>Distance of two steps' drifts; 0 where all steps have the same.</summary>
    public static int Stride(Scenario scenario, LoweredMarket market, int padded) =>
        scenario.Market.Shocks.IsEmpty && market.LogReturns is null
            && !scenario.Market.Depegs.Any(d => d.Scope == DepegScope.Market) ? 0 : padded;

    /// <summary>What depegs add to this venue's traded log price alone, [step][padded asset]; empty where there is none.</summary>
    public static float[] OfVenue(Scenario scenario, int padded)
    {
        if (!scenario.Market.Depegs.Any(d => d.Scope == DepegScope.Venue))
        {
            return [];
        }

        var shift = new double[scenario.Horizon.Steps * padded];
        Add(scenario, DepegScope.Venue, padded, shift);
        return [.. shift.Select(s => (float)s)];
    }

    private static void Add(Scenario scenario, DepegScope scope, int padded, double[] drift)
    {
        foreach (Depeg depeg in scenario.Market.Depegs.Where(d => d.Scope == scope))
        {
            var path = new DepegPath(depeg, scenario.Horizon);
            for (int step = 0; step < scenario.Horizon.Steps; step++)
            {
                drift[step * padded + depeg.Asset] += path.Increment(step);
            }
        }
    }

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
