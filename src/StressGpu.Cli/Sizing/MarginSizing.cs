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
    private const double Farthest = 4;
    private const double FirstStep = 0.25;
    private const double LargestRate = 0.99;
    private const double Tolerance = 0.005;
    private static readonly ChangeOrigin Origin = new("size margin");

    /// <summary>Changes that leave everything as it is, to see that the assets are there.</summary>
    public static ImmutableArray<MemberChange> Probe(ImmutableArray<string> assets) => Changes(assets, 1);

    /// <summary>
    /// Finds it: upwards from the rates as written, because far higher rates liquidate so much that a target fails again; downwards
    /// where they meet the target already.
    /// </summary>
    public SizeOutcome Size()
    {
        string json = runner.Load([])!.Resolved.CanonicalJson;
        double largest = Changes(assets, 1).SelectMany(c => MemberNumbers.Of(json, c.Member)).Max();
        double most = Math.Min(Farthest, Math.Log2(LargestRate / largest));
        Crossing up = Search(runs.Holds).Find(0, most, FirstStep, Tolerance);
        return up.Kind == CrossingKind.AtStart ? Downwards() : Outcome(up, up.Beyond, up.Kind);
    }

    private SizeOutcome Downwards()
    {
        Crossing down = Search(value => !runs.Holds(value)).Find(0, -Farthest, FirstStep, Tolerance);
        return Outcome(down, down.Inside, down.Kind == CrossingKind.Never ? CrossingKind.AtStart : CrossingKind.Found);
    }

    private CrossingSearch Search(Predicate<double> isBeyond) =>
        new(u => runs.Evaluate("margin", u, Changes(assets, Math.Pow(2, u))), runs.Limit.Bound, isBeyond);

    private SizeOutcome Outcome(Crossing found, double place, CrossingKind kind)
    {
        double factor = Math.Pow(2, place);
        return new SizeOutcome
        {
            What = "margin",
            Target = runs.Limit,
            Size = factor,
            Estimate = new SearchPoint(factor, Math.Pow(2, found.At), Math.Pow(2, found.Low), Math.Pow(2, found.High)),
            Kind = kind,
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
