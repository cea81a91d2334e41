using StressGpu.Model;

namespace StressGpu.Engine.Tests.Validation;

/// <summary>Scaling quantities, margins, depth, fund and tier floors by c scales money by c and nothing else (validation.md).</summary>
public sealed class ScalingTests
{
    private const int Paths = 64;

    // A power of two loses no bit of a float; 7 does, so money is compared to 1e-9 of what was liquidated.
    [Theory]
    [InlineData(1024, 0)]
    [InlineData(1.0 / 64, 0)]
    [InlineData(7, 1e-9)]
    public void Money_scales_and_counts_and_fractions_stay(double c, double tolerance)
    {
        double liquidated = 0;
        for (int seed = 200; seed < 230; seed++)
        {
            (Scenario scenario, PositionBook book) = RandomMarket.Draw(seed);
            PathTable plain = PathTable.Run(scenario, book, Paths, threads: 1);
            PathTable scaled = PathTable.Run(Scale(scenario, c), Scale(book, c), Paths, threads: 1);
            foreach (PathColumn column in PathColumns.All)
            {
                double factor = PathColumns.Name(column).EndsWith("_usd", StringComparison.Ordinal) ? c : 1;
                for (int path = 0; path < Paths; path++)
                {
                    double gross = factor * (Math.Abs(plain[column, path]) + plain[PathColumn.LiquidatedUsd, path]);
                    double error = Math.Abs(scaled[column, path] - factor * plain[column, path]);
                    Assert.True(error <= tolerance * gross, $"{PathColumns.Name(column)}, book {seed}, path {path}");
                }
            }

            liquidated += plain.Mean(PathColumn.LiquidatedUsd);
        }

        Assert.True(liquidated > 0);
    }

    private static Scenario Scale(Scenario scenario, double c) => scenario with
    {
        Venue = scenario.Venue with { InsuranceFundUsd = c * scenario.Venue.InsuranceFundUsd },
        Assets =
        [
            .. scenario.Assets.Select(a => a with
            {
                DepthUsdPerPercent = c * a.DepthUsdPerPercent,
                Maintenance = MaintenanceSchedule.Create([.. a.Maintenance.Tiers.Select(t => (c * t.FromNotionalUsd, t.Rate))]),
            }),
        ],
    };

    private static PositionBook Scale(PositionBook book, double c) => new(
        book.Assets.ToArray(),
        book.Sides.ToArray(),
        [.. book.Quantities.ToArray().Select(q => c * q)],
        book.EntryPricesUsd.ToArray(),
        [.. book.MarginsUsd.ToArray().Select(m => c * m)]);
}
