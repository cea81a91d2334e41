using System.Globalization;
using BenchmarkDotNet.Running;
using StressGpu.Benchmarks;

// `ratios [scenario] [repeats]` measures the engine against its own ceiling in one run, `accounts [paths]` the account engine,
// `markets [scenario] [repeats]` every market against geometric Brownian motions, `venues [scenario] [repeats]` every mechanism of a venue against none;
// anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["ratios", ..]:
        string scenario = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return RatioReport.Run(Console.Out, scenario, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 7);
    case ["accounts", ..]:
        return AccountReport.Run(Console.Out, args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 256);
    case ["markets", ..]:
        string of = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return MarketReport.Run(Console.Out, of, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 9);
    case ["venues", ..]:
        string venue = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return VenueReport.Run(Console.Out, venue, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 9);
    case ["rare", ..]:
        string rare = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return RareReport.Run(Console.Out, rare, args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 100_000);
    case ["splitting", ..]:
        string split = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return SplitReport.Run(Console.Out, split, args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 65_536);
    case ["sweep", ..]:
        string swept = args.Length > 1 ? args[1] : "configs/quickstart.json";
        return SweepReport.Run(
            Console.Out, swept, args.Length > 2 ? long.Parse(args[2], CultureInfo.InvariantCulture) : 20_000,
            args.Length > 3 ? args[3] : "src/StressGpu.Cli/bin/Release/net10.0/stressgpu.dll");
    default:
        BenchmarkSwitcher.FromAssembly(typeof(RatioReport).Assembly).Run(args);
        return 0;
}
