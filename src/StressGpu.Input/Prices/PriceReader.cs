using System.Collections.Immutable;
using System.Globalization;
using StressGpu.Input.Json;
using StressGpu.Input.Prices;

namespace StressGpu.Input;

/// <summary>Reads price files: all faults of all files at once.</summary>
public static class PriceReader
{
    /// <summary>
    /// Reads bars <c>ts_ms,open,high,low,close,volume</c>, closes <c>timestamp,close</c> or wide files <c>timestamp,BTC,ETH,…</c>, CSV
    /// (also gzipped) or Parquet, cleans them and joins their returns. Warns of files that cover only a part of the window.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="window">Bars to take.</param>
    /// <param name="asOf">The time now: a bar that ends later is unfinished. Null where the clock is not to matter.</param>
    public static Parsed<PricePanel> Read(ImmutableArray<PriceSource> sources, PriceWindow window, DateTimeOffset? asOf)
    {
        ArgumentNullException.ThrowIfNull(window);
        Faults faults = new();
        return faults.Result(Read(sources, window, asOf?.ToUnixTimeMilliseconds(), faults));
    }

    internal static PricePanel? Read(ImmutableArray<PriceSource> sources, PriceWindow window, long? asOfMs, Faults faults)
    {
        PriceFile?[] files = [.. sources.Select(s => PriceFile.Read(s, faults))];
        List<PriceSeries> series = [];
        Dictionary<string, string> fileOf = [];
        foreach (PriceFile file in files.OfType<PriceFile>())
        {
            if (!IsCovered(file, window, faults))
            {
                continue;
            }

            for (int column = 0; column < file.Assets.Length; column++)
            {
                if (fileOf.TryAdd(file.Assets[column], file.Path))
                {
                    series.Add(PriceCleaning.Clean(file, column, window, asOfMs));
                }
                else
                {
                    string asset = file.Assets[column];
                    faults.Error(
                        new SourcePlace(file.Path), "",
                        $"holds prices of {asset} like {fileOf[asset]}, expected one file for each asset (ASSET=FILE names it)");
                }
            }
        }

        CheckSymbols(series, faults);
        if (faults.HasErrors || JointReturnsBuilder.Build([.. series], window, faults) is not { } returns)
        {
            return null;
        }

        return new PricePanel(
            [.. series.Select(s => s.Report)], returns, [.. sources.Select(s => PriceFile.Hash(s.Path, InputRole.History))]);
    }

    private static bool IsCovered(PriceFile file, PriceWindow window, Faults faults)
    {
        (long first, long last) = (file.Rows[0].Ms, file.Rows[^1].Ms);
        SourcePlace place = new(file.Path);
        string covers = $"covers {PriceTime.Text(first)} to {PriceTime.Text(last + file.IntervalMs)} UTC";
        if (first >= window.BeforeMs || last < window.FromMs)
        {
            faults.Error(place, "", $"{covers}, which holds nothing of the window {window}");
            return false;
        }

        bool isShort = (window.From is not null && first > window.FromMs) || (window.Before is not null && last + file.IntervalMs < window.BeforeMs);
        if (isShort)
        {
            faults.Warning(place, "", $"{covers}: only a part of the window {window}; all assets are cut to what they have in common");
        }

        return true;
    }

    private static void CheckSymbols(List<PriceSeries> series, Faults faults)
    {
        foreach (PriceSeries each in series.Where(s => !Scenarios.AssetShape.Symbol.Accepts(s.Asset)))
        {
            string text = string.Create(
                CultureInfo.InvariantCulture, $"is taken for the asset \"{Excerpt.Of(each.Asset)}\", expected {Scenarios.AssetShape.Symbol.Expected} (ASSET=FILE names it)");
            faults.Error(new SourcePlace(each.Report.File), "", text);
        }
    }
}
