using System.Collections.Immutable;
using StressGpu.Input.Json;
using StressGpu.Input.MarketFiles;
using StressGpu.Input.Prices;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Reads the history that a bootstrap or a historical market draws from.</summary>
public static class PriceHistoryReader
{
    /// <summary>Reads price files into joint returns with the assets in the order given; null with faults.</summary>
    /// <param name="sources">A file for each asset, named by it.</param>
    /// <param name="window">Bars to take.</param>
    /// <param name="assets">The scenario's assets.</param>
    public static Parsed<PriceHistory> Read(ImmutableArray<PriceSource> sources, PriceWindow window, ImmutableArray<string> assets)
    {
        ArgumentNullException.ThrowIfNull(window);
        Faults faults = new();
        return faults.Result(Read(sources, window, assets, faults));
    }

    /// <summary>The history of a checked <c>history</c> object and its files as inputs of the run; null with faults.</summary>
    /// <param name="history">The object.</param>
    /// <param name="assets">The scenario's assets.</param>
    /// <param name="paths">Where the files are now, in their order; null: as the object names them.</param>
    /// <param name="faults">Takes what is wrong.</param>
    internal static (PriceHistory History, ImmutableArray<InputFile> Inputs)? Read(
        CheckedObject history, ImmutableArray<string> assets, ImmutableArray<string>? paths, Faults faults)
    {
        if (!history.TryGet(HistoryShape.Files, out CheckedList<CheckedObject>? files) || !files.IsComplete
            || WindowOf(history, faults) is not { } window || !HaveAll(history, files, assets, faults))
        {
            return null;
        }

        ImmutableArray<PriceSource> sources = [.. files.Values
            .Where(f => assets.Contains(f.Get(HistoryShape.Asset)))
            .Select((f, i) => new PriceSource(paths is { } given && i < given.Length ? given[i] : FilePath.Of(f.NodeOf(HistoryShape.File)), f.Get(HistoryShape.Asset)))];
        return Read(sources, window, assets, faults) is { } read
            ? (read, [.. sources.Select(s => PriceFile.Hash(s.Path, InputRole.History))])
            : null;
    }

    private static PriceHistory? Read(ImmutableArray<PriceSource> sources, PriceWindow window, ImmutableArray<string> assets, Faults faults) =>
        PriceReader.Read(sources, window, null, faults) is { } panel
            ? panel.Returns.ToHistory(assets, [.. sources.Select(s => Path.GetFileName(s.Path))])
            : null;

    private static PriceWindow? WindowOf(CheckedObject history, Faults faults)
    {
        string from = history.TryGet(HistoryShape.From, out string? start) ? start : "";
        string to = history.TryGet(HistoryShape.To, out string? end) ? end : "";
        PriceWindow? window = PriceWindow.Of(from, to);
        if (window is null)
        {
            Member<string> member = to.Length > 0 ? HistoryShape.To : HistoryShape.From;
            faults.Error(
                history.NodeOf(member).Place, history.PathOf(member),
                $"ends a window \"{Excerpt.Of(from)}\" to \"{Excerpt.Of(to)}\", expected two UTC dates or times in order");
        }

        return window;
    }

    private static bool HaveAll(CheckedObject history, CheckedList<CheckedObject> files, ImmutableArray<string> assets, Faults faults)
    {
        bool all = true;
        HashSet<string> named = [];
        foreach (CheckedObject file in files.Values)
        {
            if (file.TryGet(HistoryShape.Asset, out string? asset) && !named.Add(asset))
            {
                all = false;
            }

            all &= file.TryGet(HistoryShape.File, out _);
        }

        foreach (string missing in assets.Where(a => !named.Contains(a)))
        {
            all = false;
            SourceNode node = history.NodeOf(HistoryShape.Files);
            faults.Error(node.Place, history.PathOf(HistoryShape.Files), $"has no prices of {missing}, expected a file for each asset of the scenario");
        }

        return all;
    }
}
