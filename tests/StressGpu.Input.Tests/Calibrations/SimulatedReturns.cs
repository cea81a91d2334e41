using System.Collections.Immutable;

namespace StressGpu.Input.Tests.Calibrations;

/// <summary>Returns drawn here, without anything of the product, from models with known parameters. Bars are hours.</summary>
internal sealed class SimulatedReturns(int seed)
{
    public const double Hour = 1.0 / 8760;

    private static readonly string[] Names = ["BTC", "ETH", "SOL"];

    private readonly Random random = new(seed);

    /// <summary>Prices whose joint returns are given, <c>[asset][bar]</c>.</summary>
    public static PricePanel Panel(params double[][] returns)
    {
        ImmutableArray<string> names = [.. returns.Select((_, a) => Names[a])];
        JointReturns joint = new()
        {
            Assets = names,
            BarMinutes = 60,
            OpenMs = [.. Enumerable.Range(0, returns[0].Length).Select(i => 1_600_000_000_000L + i * 3_600_000L)],
            LogReturns = [.. returns.Select(r => r.ToImmutableArray())],
            LastCloses = [.. returns.Select(_ => 100.0)],
        };
        return new PricePanel([.. names.Select(Report)], joint, []);
    }

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public double Uniform() => random.NextDouble();

    /// <summary>Two normals of a correlation.</summary>
    public (double First, double Second) Normals(double correlation)
    {
        double first = Normal();
        return (first, correlation * first + Math.Sqrt(1 - correlation * correlation) * Normal());
    }

    public double ChiSquare(int degrees)
    {
        double sum = 0;
        for (int i = 0; i < degrees; i++)
        {
            sum += Math.Pow(Normal(), 2);
        }

        return sum;
    }

    public int Poisson(double mean)
    {
        (int count, double product) = (0, random.NextDouble());
        while (product > Math.Exp(-mean))
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }

    /// <summary>Two assets, bar by bar.</summary>
    public static double[][] Pair(int count, Func<int, (double, double)> bar)
    {
        double[][] returns = [new double[count], new double[count]];
        for (int i = 0; i < count; i++)
        {
            (returns[0][i], returns[1][i]) = bar(i);
        }

        return returns;
    }

    private static PriceReport Report(string asset) => new()
    {
        File = asset + ".csv", Asset = asset, Rows = 1, Bars = 1, BarMinutes = 60, FirstUtc = default, LastUtc = default, Gaps = 0, LongestGapBars = 0,
        Duplicates = 0, ConflictingDuplicates = 0, FillerBars = 0, EmptyFields = 0, DroppedUnfinished = false,
    };
}
