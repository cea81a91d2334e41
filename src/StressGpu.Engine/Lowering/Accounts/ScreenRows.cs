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
    public static List<ScreenRow> Of(Scenario scenario, MarginAccounts accounts, LegTable legs, SeriesTable options)
    {
        var factors = new ScreenFactors(scenario, options.Series.Length);
        List<ScreenRow> rows = new(accounts.Accounts.Length);
        var weights = new SortedDictionary<int, double>();
        for (int account = 0; account < accounts.Accounts.Length; account++)
        {
            weights.Clear();
            double start = accounts.Accounts[account].CashUsd;
            double room = 0;
            for (int leg = legs.First[account]; leg < legs.First[account + 1]; leg++)
            {
                LegEntry entry = legs.Legs[leg];
                start += entry.Kind == LegKind.Option ? AddOption(scenario, entry, options, weights) : Add(scenario, entry, weights);
                AddVenue(scenario, entry, factors, weights);
                room += entry.Kind == LegKind.Option ? Room(scenario, entry, options) : 0;
            }

            rows.Add(IsMarginedByGrid(scenario, accounts.Accounts[account], factors, weights)
                ? new ScreenRow(account, -1, [], 0)
                : new ScreenRow(account, start, [.. weights.Select(w => (w.Key, w.Value))], room));
        }

        return rows;
    }

    /// <summary>The grid's margin is no line, and no line over it is near: such accounts are always looked at.</summary>
    private static bool IsMarginedByGrid(
        Scenario scenario, AccountRow account, ScreenFactors factors, SortedDictionary<int, double> weights) =>
        scenario.Venue.MarginClasses[account.MarginClass].OptionMargin == OptionMargin.Grid && weights.Keys.Any(factors.IsSeries);

    /// <summary>The add-on asks for a share of every perpetual's notional; funding takes from what is held of linear ones.</summary>
    private static void AddVenue(Scenario scenario, LegEntry leg, ScreenFactors factors, SortedDictionary<int, double> weights)
    {
        double usd = leg.Units * scenario.Assets[leg.Asset].PriceUsd;
        if (factors.HasAddOn && leg.Kind == LegKind.Linear)
        {
            Weigh(weights, factors.AddOn(leg.Asset), -Math.Abs(usd));
        }

        if (factors.HasAddOn && leg.Kind == LegKind.Inverse)
        {
            Weigh(weights, factors.AddOnInUsd(leg.Asset), -Math.Abs(leg.Units));
        }

        if (factors.HasFunding && leg.Kind == LegKind.Linear)
        {
            Weigh(weights, factors.Funding(leg.Asset), -usd);
        }
    }

    /// <summary>A long option weighs on its series' mark, a short one on what it asks for.</summary>
    private static double AddOption(Scenario scenario, LegEntry leg, SeriesTable options, SortedDictionary<int, double> weights)
    {
        SeriesEntry entry = options.Entries[leg.Link];
        double start = scenario.Assets[leg.Asset].PriceUsd;
        int factor = Padded(scenario) + 2 * leg.Link;
        if (leg.Units > 0)
        {
            Weigh(weights, factor, leg.Units * (1 - entry.Haircut) * start);
            return leg.Units * (1 - entry.Haircut) * entry.StartMarkUsd;
        }

        Weigh(weights, factor + 1, leg.Units * start);
        return leg.Units * entry.StartShortUsd;
    }

    /// <summary>
    /// The marks of <see cref="OptionScreen"/> are wrong by its error bound at most; a short unit asks for its value twice and
    /// a margin of the larger of value and price on top. Rounding of factors up to 40 is counted in.
    /// </summary>
    private static double Room(Scenario scenario, LegEntry leg, SeriesTable options)
    {
        OptionSeries series = options.Series[leg.Link];
        double start = scenario.Assets[leg.Asset].PriceUsd;
        double largest = Math.Max(Math.Max((1 + Screen.FactorLimit) * start, series.StrikeUsd), series.BarrierUsd);
        double bound = OptionPayoff.IsDigital(series.Kind) ? Math.Max(1, start) : largest;
        return Math.Abs(leg.Units) * (1 + options.Entries[leg.Link].Haircut) * (2.5 * OptionScreen.Error(series.Kind) * bound + 1e-5 * start);
    }

    private static int Padded(Scenario scenario) => 4 * ((scenario.Assets.Length + 3) / 4);

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
