using System.Diagnostics;
using StressGpu.Benchmarks;
using StressGpu.Engine;
using StressGpu.Model;

int assets = int.Parse(args[0]); int accounts = int.Parse(args[1]); int paths = int.Parse(args[2]); bool exact = args.Length > 3 && args[3] == "exact";
int threads = args.Length > 4 ? int.Parse(args[4]) : 2; int bits = args.Length > 5 ? int.Parse(args[5]) : SimdEngines.WidestBits;
BookSource source = accounts == 0 ? new EmptyBook() : Markets.Book(accounts, exact);
Scenario scenario = Markets.Of(assets, 8, source);
var watch = Stopwatch.StartNew();
PositionBook book = source is SyntheticBook s ? SyntheticBookGenerator.Draw(scenario, s) : PositionBook.Empty;
Console.WriteLine($"book {watch.Elapsed.TotalSeconds:F2}s"); watch.Restart();
LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
Console.WriteLine($"lower {watch.Elapsed.TotalSeconds:F2}s {lowered.Book} ladders {lowered.Arrays.Run.Shape.Ladders}");
for (int rep = 0; rep < 3; rep++)
{
    watch.Restart();
    var sums = new double[22];
    int broke = 0;
    using var executor = new SimdExecutor(lowered.Arrays, threads, bits);
    executor.Run(new PathRange(0, paths), b => { for (int c = 0; c < 22; c++) foreach (double v in b.Column((PathColumn)c)) sums[c] += v; foreach (double v in b.Column(PathColumn.UnfundedUsd)) if (v > 0) broke++; }, null, default);
    double t = watch.Elapsed.TotalSeconds;
    Console.WriteLine($"{(double)paths * assets * scenario.Horizon.Steps / t / 1e6:F0} M asset-steps/s  {t:F2}s exhausted {100.0 * broke / paths:F2}%");
    if (rep == 2) foreach (PathColumn c in PathColumns.All) Console.Write($"{PathColumns.Name(c)}={sums[(int)c] / paths:G6} ");
}
Console.WriteLine();
