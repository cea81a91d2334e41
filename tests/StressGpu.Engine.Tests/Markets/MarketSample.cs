using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>Log fair prices of many paths, replayed row by row.</summary>
/// <param name="Logs">log(F/F0), [path][row][asset].</param>
internal sealed record MarketSample(double[][][] Logs)
{
    /// <summary>Simulates paths 0 …; without a book, so that nothing else happens.</summary>
    public static MarketSample Of(Scenario scenario, int paths)
    {
        using var replayed = new Replayed(scenario, PositionBook.Empty);
        double[] start = [.. scenario.Assets.Select(a => a.PriceUsd)];
        return new MarketSample(
        [
            .. Enumerable.Range(0, paths).Select(path => Replayed.Assets(replayed.Path(path).Rows, ReplayLayout.Fair)
                .Select(row => row.Select((price, asset) => Math.Log(price / start[asset])).ToArray()).ToArray()),
        ]);
    }

    /// <summary>Like assets without correlation, each a sample of its own.</summary>
    public static Scenario Independent(int assets, double hours, double stepMinutes, PriceModel model) => Scenarios.Plain(assets) with
    {
        Horizon = new Horizon(hours, stepMinutes),
        Market = new Market(Scenarios.Correlation(assets, 0)) { Model = model },
    };

    /// <summary>Log prices at a row, all assets and paths together.</summary>
    public double[] At(int row) => [.. Logs.SelectMany(path => path[row])];

    /// <summary>Log prices of one asset at a row.</summary>
    public double[] At(int row, int asset) => [.. Logs.Select(path => path[row][asset])];

    /// <summary>Log returns from a row to a later one, all assets and paths together.</summary>
    public double[] Returns(int from, int to) => [.. Logs.SelectMany(path => path[to].Zip(path[from], (after, before) => after - before))];

    /// <summary>Log returns of one asset from a row to a later one.</summary>
    public double[] Returns(int from, int to, int asset) => [.. Logs.Select(path => path[to][asset] - path[from][asset])];
}
