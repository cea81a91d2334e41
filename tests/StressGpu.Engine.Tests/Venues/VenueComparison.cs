using StressGpu.Engine.Tests.Reference;
using StressGpu.Engine.Tests.Reference.Moving;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

namespace StressGpu.Engine.Tests.Venues;

/// <summary>One path of the engine beside the reference's.</summary>
internal sealed class VenueComparison
{
    private const double Relative = 1e-5;

    private readonly Scenario scenario;
    private readonly double[][] rows;
    private readonly double floatEquityUsd;

    public VenueComparison(Scenario scenario, PositionBook book, Replayed replayed, long path)
    {
        this.scenario = scenario;
        (Engine, rows) = replayed.Path(path);
        floatEquityUsd = 1e-6 * Enumerable.Range(0, book.Count).Sum(i => book.Quantities[i] * scenario.Assets[book.Assets[i]].PriceUsd);
        Reference = new MovingPath(scenario, book);
        Reference.Run(Replayed.Assets(rows, ReplayLayout.Fair), path, CompareRow);
        CompareColumns();
    }

    /// <summary>The engine's columns by <see cref="PathColumn"/>.</summary>
    public double[] Engine { get; }

    public MovingPath Reference { get; }

    /// <summary>Where the path's columns differ.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>The first row whose state differs, for whoever looks for the cause.</summary>
    public string? FirstRow { get; private set; }

    private void CompareColumns()
    {
        ReferenceLedger ledger = Reference.Ledger;
        foreach (PathColumn column in PathColumns.All)
        {
            double expected = ledger[column];
            double tolerance = PathColumns.IsCount(column) ? 0
                : column is PathColumn.MaxDrawdown or PathColumn.MaxDrawdownFair ? Relative * (1 + Reference.LargestLogPrice)
                : Relative * Math.Abs(expected) + 1e-7 * ledger.GrossUsd;
            tolerance += column is PathColumn.SocialisedUsd or PathColumn.UnpaidUsd or PathColumn.VaultLossUsd or PathColumn.FundingNetUsd ? floatEquityUsd : 0;
            if (!(Math.Abs(Engine[(int)column] - expected) <= tolerance))
            {
                Differences.Add(FormattableString.Invariant(
                    $"{PathColumns.Name(column)} {Engine[(int)column]:R} instead of {expected:R}"));
            }
        }
    }

    private void CompareRow(int row)
    {
        for (int index = 0; index < scenario.Assets.Length && FirstRow is null; index++)
        {
            MovingAsset asset = Reference.Traded.Assets[index];
            (string What, int Column, double Value)[] states =
            [
                ("price", ReplayLayout.Price, asset.Price.TradedUsd),
                ("mark", ReplayLayout.Mark, asset.MarkUsd),
                ("depth", ReplayLayout.Depth, asset.Price.DepthUsd / asset.Terms.DepthUsdPerPercent),
                ("confidence", ReplayLayout.Confidence, asset.Confidence.Value),
                ("add-on", ReplayLayout.AddOn, asset.AddOn),
                ("funding", ReplayLayout.Funding, asset.Funding.PaidUsd),
                ("backlog", ReplayLayout.Backlog, asset.BacklogUsd),
                ("halted", ReplayLayout.AssetHalted, asset.Halt.IsHalted ? 1 : 0),
            ];
            foreach ((string what, int column, double value) in states)
            {
                double actual = rows[row][ReplayLayout.Of(index, column)];
                if (!(Math.Abs(actual - value) <= Relative * Math.Max(Math.Abs(value), 1e-3 * asset.Terms.PriceUsd)))
                {
                    FirstRow += FormattableString.Invariant($" row {row} asset {index} {what} {actual:R} instead of {value:R};");
                }
            }
        }
    }
}
