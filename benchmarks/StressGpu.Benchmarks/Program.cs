using System.Diagnostics;
using StressGpu.Benchmarks;
using StressGpu.Engine;
using StressGpu.Kernels.Layout;
using StressGpu.Model;

int assets = int.Parse(args[0]); int accounts = int.Parse(args[1]); int paths = int.Parse(args[2]); bool exact = args.Length > 3 && args[3] == "exact";
int reps = args.Length > 4 ? int.Parse(args[4]) : 6; int bits = args.Length > 5 ? int.Parse(args[5]) : SimdEngines.WidestBits;
Scenario scenario = Markets.Of(assets, 8, accounts == 0 ? new EmptyBook() : Markets.Book(accounts, exact) with { MaximumLeverage = args.Length > 6 ? 1.1 : 50 });
PositionBook book = scenario.Book is SyntheticBook s ? SyntheticBookGenerator.Draw(scenario, s) : PositionBook.Empty;
LoweredScenario lowered = ScenarioLowering.Lower(scenario, book);
Scenario empty = scenario with { Book = new EmptyBook() };
LoweredScenario none = ScenarioLowering.Lower(empty, PositionBook.Empty);
Console.WriteLine($"{lowered.Book} ladders {lowered.Arrays.Run.Shape.Ladders}");
double bare = 0, nobook = 0, full = 0; double[] sums = new double[22];
double Rate(int n, Action a) { var w = Stopwatch.StartNew(); a(); return (double)n * assets * scenario.Horizon.Steps / w.Elapsed.TotalSeconds / 1e6; }
using ISimdRun r1 = SimdEngines.Prepare(none.Arrays, bits), r2 = SimdEngines.Prepare(lowered.Arrays, bits);
using ISimdWorker w1 = r1.CreateWorker(), w2 = r2.CreateWorker();
for (int rep = 0; rep < reps; rep++)
{
    var b = new PathBlock();
    b.Count = 1024;
    bare = Math.Max(bare, Rate(16384, () => w1.RunBare(0, 16384)));
    nobook = Math.Max(nobook, Rate(16384, () => { for (int i = 0; i < 16; i++) w1.Run(i * 1024, 1024, b.Values, default, 1024); }));
    int n = paths / 1024; Array.Clear(sums);
    full = Math.Max(full, Rate(n * 1024, () => { for (int i = 0; i < n; i++) { w2.Run(i * 1024, 1024, b.Values, default, 1024); for (int c = 0; c < 22; c++) foreach (double v in b.Column((PathColumn)c)) sums[c] += v / 1024 / n; } }));
}
foreach (PathColumn c in PathColumns.All) Console.Write($"{PathColumns.Name(c)}={sums[(int)c]:G6} ");
Console.WriteLine($"\nbare {bare:F0} nobook {nobook:F0} full {full:F1} M/s/core; nobook/bare {nobook / bare:F3} full/bare {full / bare:F4}");
