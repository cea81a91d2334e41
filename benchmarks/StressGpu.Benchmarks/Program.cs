using BenchmarkDotNet.Running;
using StressGpu.Benchmarks;

// `ratios [scenario] [repeats]` measures the engine against its own ceiling in one run; anything else goes to BenchmarkDotNet.
if (args.Length > 0 && args[0] == "ratios")
{
    string scenario = args.Length > 1 ? args[1] : "configs/quickstart.json";
    int repeats = args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 7;
    return RatioReport.Run(Console.Out, scenario, repeats);
}

if (args[0] == "prof") { var sc = StressGpu.Input.RunInputReader.Read("configs/quickstart.json", StressGpu.Input.ScenarioOverrides.None).Value!.Resolved.Scenario; using var t = new TimedScenario(sc); double a = 0, b = 0; for (int i = 0; i < 24; i++) { a = Math.Max(a, t.Full(2048)); b = Math.Max(b, t.Bare()); } Console.WriteLine($"{a:F1} of {b:F0} = {a / b:F4}"); return 0; }
BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
return 0;
