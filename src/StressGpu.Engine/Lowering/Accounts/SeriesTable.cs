using StressGpu.Kernels;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The series of options of a book, with their marks at the start.</summary>
/// <param name="Series">Their terms.</param>
/// <param name="Entries">What the book needs of them.</param>
/// <param name="Surfaces">The surfaces.</param>
/// <param name="SurfaceAsset">Asset of each surface.</param>
internal sealed record SeriesTable(OptionSeries[] Series, SeriesEntry[] Entries, SurfaceTerms[] Surfaces, int[] SurfaceAsset)
{
    public static SeriesTable Of(Scenario scenario, MarginAccounts accounts)
    {
        if (scenario.Venue.Options is not { } terms || accounts.Instruments.IsEmpty)
        {
            return new SeriesTable([], [], [], []);
        }

        SurfaceTerms[] surfaces = OptionLowering.Surfaces(terms, scenario.Horizon.StepYears);
        OptionSeries[] series = OptionLowering.Series(terms, accounts.Instruments);
        var entries = new SeriesEntry[series.Length];
        int barriers = 0;
        for (int index = 0; index < series.Length; index++)
        {
            entries[index] = Entry(scenario, terms, series[index], surfaces[series[index].Surface]);
            entries[index].BarrierNumber = OptionPayoff.HasBarrier(series[index].Kind) ? barriers++ : -1;
        }

        foreach (OptionRow row in accounts.Options)
        {
            entries[row.Instrument].NetUnits += row.SignedQuantity;
        }

        return new SeriesTable(series, entries, surfaces, [.. terms.Surfaces.Select(s => s.Underlying)]);
    }

    private static SeriesEntry Entry(Scenario scenario, OptionTerms terms, in OptionSeries series, in SurfaceTerms surface)
    {
        Asset asset = scenario.Assets[series.Underlying];
        double mark = OptionMark.Of(series, surface, MarketPoint.Of(asset.PriceUsd, 0, 0, 0));
        double haircut = asset.DepthUsdPerPercent < terms.DepthThresholdUsd ? terms.Haircut : 0;
        double held = mark * (1 + haircut);
        return new SeriesEntry
        {
            StartMarkUsd = mark,
            StartShortUsd = held + OptionMargins.Maintenance(series.Kind, asset.PriceUsd, held),
            Haircut = haircut,
            StepVariance = new StressedMarket(scenario).StepVariance(series.Underlying),
        };
    }
}
