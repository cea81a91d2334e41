using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Draws accounts that hold options of one underlying, mostly short, against cash over their margin.</summary>
/// <remarks>
/// Draw blocks from 3072: block 0 the normals of size and of cash, block 1 underlying and number of legs, blocks 4 … the legs'
/// series and sides.
/// </remarks>
internal static class OptionAccountGenerator
{
    private const uint FirstBlock = 3072;
    private const uint LegBlock = 4;
    private const int MostLegs = 4;
    private const double ShortShare = 0.6;
    private const double CashSigma = 0.6;
    private const double LeastCashFactor = 1.25;

    // Cash over the margin of short options, beside the premium: Deribit asks for about twice the maintenance at the start.
    private const double MedianCashFactor = 2.5;

    public static void Draw(Scenario scenario, SyntheticAccounts asked, AccountsBuilder accounts)
    {
        if (asked.OptionAccounts == 0)
        {
            return;
        }

        OptionTerms terms = scenario.Venue.Options
            ?? throw new ArgumentException("option accounts need the venue's option terms", nameof(scenario));
        double[] sizes = SyntheticAccountsGenerator.Sizes(
            scenario, FirstBlock, asked.OptionAccounts, asked.SizeSigma, asked.OptionNotionalUsd);
        WeightedAssets underlyings = new(scenario, a => terms.Surfaces.Any(s => s.Underlying == a));
        SyntheticSeries series = new(scenario, terms);
        accounts.Series(series.Instruments);
        for (int account = 0; account < asked.OptionAccounts; account++)
        {
            AccountDraws draws = new(scenario.Seed, account, FirstBlock);
            List<OptionRow> legs = Legs(draws, underlyings, series, sizes[account]);
            double factor = Math.Max(LeastCashFactor, MedianCashFactor * MoneyMath.Exp(CashSigma * draws.Normals(0).Second));
            accounts.Begin('O', account, asked.OptionClass, series.CashUsd(asked.OptionClass, legs, factor));
            legs.ForEach(l => accounts.Option(l.Instrument, l.SignedQuantity));
        }
    }

    private static List<OptionRow> Legs(
        in AccountDraws draws, WeightedAssets underlyings, SyntheticSeries series, double notionalUsd)
    {
        (double pick, double number, _, _) = draws.Uniforms(1);
        int underlying = underlyings.Take(pick, []);
        int count = 1 + (int)(number * MostLegs);
        SortedDictionary<int, double> legs = [];
        double total = 0;
        for (uint leg = 0; leg < count; leg++)
        {
            (double which, double side, double share, _) = draws.Uniforms(LegBlock + leg);
            double size = 0.5 + share;
            if (legs.TryAdd(series.Pick(underlying, which), side < ShortShare ? -size : size))
            {
                total += size;
            }
        }

        double units = notionalUsd / (total * series.PriceUsd(underlying));
        return [.. legs.Select(l => new OptionRow(0, l.Key, l.Value * units))];
    }
}
