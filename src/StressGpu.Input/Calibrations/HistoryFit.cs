using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StressGpu.Input.Calibrations;

/// <summary>The returns themselves: in blocks drawn at random, or as they came.</summary>
internal sealed class HistoryFit : MarketFit
{
    private readonly bool isBootstrap;
    private readonly double[] lengths;
    private readonly double meanBlock;

    public HistoryFit(ReturnSample sample, bool isBootstrap)
        : base(sample)
    {
        this.isBootstrap = isBootstrap;
        lengths = isBootstrap ? [.. sample.Centred.Select(LengthOf)] : [];
        meanBlock = isBootstrap ? Math.Round(lengths.Average(), 1) : 0;
        Estimates = isBootstrap
            ? [
                new Estimate("", "meanBlockBars", meanBlock, double.NaN),
                .. lengths.Select((l, a) => new Estimate(sample.Returns.Assets[a], "block of its own, bars", l, double.NaN)),
            ]
            : [];
    }

    public override string Method => isBootstrap
        ? "the returns themselves; mean length of blocks by Politis and White of the returns or their sizes, the longer, averaged over assets"
        : "the returns themselves, in their order";

    public override ImmutableArray<Estimate> Estimates { get; }

    public override int ParametersOfAsset => 0;

    public override ImmutableArray<string> Notes =>
    [
        "the market file names the price files: keep them where they are",
        .. Sample.Returns.DroppedAcrossGaps > 0 ? ["bars beside a gap follow each other"] : (string[])[],
    ];

    public override JsonObject Members => isBootstrap ? new JsonObject { ["meanBlockBars"] = meanBlock } : [];

    public override double LogDensity(int asset, int bar) => double.NaN;

    public override double Distribution(int asset, int bar) => double.NaN;

    public override void Simulate(PhiloxStream draws, double[][] window)
    {
        int row = -1;
        for (int bar = 0; bar < Sample.Count; bar++)
        {
            bool isNewBlock = isBootstrap && (bar == 0 || draws.Uniform() < 1 / meanBlock);
            row = isNewBlock ? draws.Index(Sample.Count) : (row + 1) % Sample.Count;
            for (int a = 0; a < Sample.Assets; a++)
            {
                window[a][bar] = Sample.Values[a][row];
            }
        }
    }

    private static double LengthOf(double[] centred) =>
        Math.Max(BlockLength.Of(centred), BlockLength.Of([.. centred.Select(Math.Abs)]));
}
