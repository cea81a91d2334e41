using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// The screen's rows: margin balance less requirement, with each perpetual's maintenance replaced by a line over it. The
/// schedule is convex and 0 at 0, so the chord to the largest notional that the screen allows for lies over it.
/// </summary>
internal static class ScreenRows
{
    /// <summary>One row for each account.</summary>
    public static List<ScreenRow> Of(Scenario scenario, MarginAccounts accounts, LegTable legs)
    {
        List<ScreenRow> rows = new(accounts.Accounts.Length);
        var weights = new SortedDictionary<int, double>();
        for (int account = 0; account < accounts.Accounts.Length; account++)
        {
            weights.Clear();
            double start = accounts.Accounts[account].CashUsd;
            for (int leg = legs.First[account]; leg < legs.First[account + 1]; leg++)
            {
                start += Add(scenario, legs.Legs[leg], weights);
            }

            rows.Add(new ScreenRow(account, start, [.. weights.Select(w => (w.Key, w.Value))]));
        }

        return rows;
    }

    /// <summary>Adds a leg's weight; returns its value at the start.</summary>
    private static double Add(Scenario scenario, LegEntry leg, SortedDictionary<int, double> weights)
    {
        Asset asset = scenario.Assets[leg.Asset];
        double notional = leg.Units * asset.PriceUsd;
        switch (leg.Kind)
        {
            case LegKind.Collateral:
                return Weigh(weights, leg.Asset, leg.Terms * notional);
            case LegKind.Linear:
                double line = Chord(asset, Math.Abs(notional)) * Math.Abs(notional);
                return Weigh(weights, leg.Asset, notional - line) - leg.Units * leg.Terms;
            case LegKind.Inverse:
                return Weigh(weights, leg.Asset, notional / leg.Terms) - leg.Units - asset.Maintenance.MarginUsd(Math.Abs(leg.Units));
            case LegKind.Loan:
                return Weigh(weights, leg.Asset, -notional);
            default:
                return -leg.Units;
        }
    }

    private static double Weigh(SortedDictionary<int, double> weights, int factor, double usd)
    {
        weights[factor] = weights.GetValueOrDefault(factor) + usd;
        return usd;
    }

    private static double Chord(Asset asset, double notional)
    {
        double most = (1 + Screen.FactorLimit) * notional;
        return most > 0 ? asset.Maintenance.MarginUsd(most) / most : 0;
    }
}
