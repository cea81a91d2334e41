using System.Collections.Immutable;
using StressGpu.Input;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>The smallest factor of maintenance rates that meets a target, by search; unit: doublings of the rates.</summary>
/// <param name="runner">Runs variants.</param>
/// <param name="runs">Evaluates the target.</param>
/// <param name="assets">Assets whose rates are scaled; empty: all.</param>
internal sealed class MarginSizing(VariantRunner runner, LimitRuns runs, ImmutableArray<string> assets)
{
    private const double Least = -4;
    private const double Most = 4;
    private const double LargestRate = 0.99;
    private const double Tolerance = 0.005;
    private static readonly ChangeOrigin Origin = new("size margin");

    /// <summary>Changes that leave everything as it is, to see that the assets are there.</summary>
    public static ImmutableArray<MemberChange> Probe(ImmutableArray<string> assets) => Changes(assets, 1);

    /// <summary>Finds it.</summary>
    public SizeOutcome Size()
    {
        string json = runner.Load([])!.Resolved.CanonicalJson;
        double largest = Changes(assets, 1).SelectMany(c => MemberNumbers.Of(json, c.Member)).Max();
        double most = Math.Min(Most, Math.Log2(LargestRate / largest));
        CrossingSearch search = new(u => runs.Evaluate("margin", u, Changes(assets, Math.Pow(2, u))), runs.Limit.Bound, runs.Holds);
        Crossing found = search.Find(Least, most, 1, Tolerance);
        double factor = Math.Pow(2, found.Beyond);
        return new SizeOutcome
        {
            What = "margin",
            Target = runs.Limit,
            Size = factor,
            Estimate = new SearchPoint(factor, Math.Pow(2, found.At), Math.Pow(2, found.Low), Math.Pow(2, found.High)),
            Kind = found.Kind,
            Search = runs.Rows,
            Check = runner.Run(new RunSettings(Changes(assets, factor), []), null),
        };
    }

    private static ImmutableArray<MemberChange> Changes(ImmutableArray<string> assets, double factor) =>
    [
        .. (assets.IsEmpty ? ["*"] : assets).Select(a =>
            new MemberChange($"assets[{a}].maintenanceTiers[*].rate", MemberValue.Of(factor, isFactor: true), Origin)),
    ];
}
