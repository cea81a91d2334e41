using BenchmarkDotNet.Running;
using StressGpu.Benchmarks;

// `ratios [scenario] [repeats]` measures the engine against its own ceiling in one run; anything else goes to BenchmarkDotNet.
if (args.Length > 0 && args[0] == "ratios")
{
    string scenario = args.Length > 1 ? args[1] : "configs/quickstart.json";
    int repeats = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 7;
    return RatioReport.Run(Console.Out, scenario, repeats);
}

BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
return 0;
