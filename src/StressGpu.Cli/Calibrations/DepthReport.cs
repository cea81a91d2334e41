using Spectre.Console;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Measured depth and impact for people, with what flows of usual sizes would do.</summary>
internal static class DepthReport
{
    private static readonly double[] Sizes = [1e6, 1e7, 5e7];

    public static void Print(Screen screen, DepthCalibration depth)
    {
        if (!depth.Depths.IsEmpty)
        {
            screen.Line("depth", "bold");
            foreach (DepthEstimate d in depth.Depths)
            {
                screen.Line($"  {d.Asset,-10} {d.Measured}: {Path.GetFileName(d.File)}");
            }

            screen.Console.Write(Depths(depth));
            screen.Line("  A flow of Q moves the price by 1 % (Q/D)^beta and costs that over beta + 1 on average. D beyond the distances measured is");
            screen.Line("  extrapolated. A scenario has one beta: each D in the market file is the one that keeps the flow in the middle of what was measured.");
            screen.Line($"  impactExponent  {EstimateText.Of(depth.ImpactExponent)}");
        }

        if (!depth.Impacts.IsEmpty)
        {
            screen.Line("trades", "bold");
            screen.Console.Write(Impacts(depth));
            screen.Line("  Permanent: the price's slope on net bought USD over many seconds in units of the slope over one.");
            screen.Line($"  permanentShare  {EstimateText.Of(depth.PermanentShare)}");
        }

        screen.Line();
    }

    private static Table Depths(DepthCalibration depth)
    {
        Table table = DescriptionText.Plain(
            "asset", ["D, USD per 1 %", "beta", "D in the file", .. Sizes.Select(s => $"{Amounts.Short(s)} move\nand cost, bp")]);
        foreach (DepthEstimate d in depth.Depths)
        {
            table.AddRow(
            [
                new Text(d.Asset),
                new Text($"{Amounts.Short(d.DepthUsdPerPercent)} ±{Amounts.Short(d.DepthError)}"),
                new Text(EstimateText.Of(d.ImpactExponent, d.ImpactExponentError, isFraction: false)),
                new Text(Amounts.Short(d.DepthWith(depth.ImpactExponent.Value))),
                .. Sizes.Select(s => new Text($"{Amounts.Digits(1e4 * d.Move(s))}\n{Amounts.Digits(1e4 * d.Cost(s))}")),
            ]);
        }

        return table;
    }

    private static Table Impacts(DepthCalibration depth)
    {
        Table table = DescriptionText.Plain("asset", "trades", "bp a second per 1 m USD", "permanent");
        foreach (TradeImpact i in depth.Impacts)
        {
            table.AddRow(
                new Text(i.Asset),
                new Text(Amounts.Count(i.Trades)),
                new Text(EstimateText.Of(1e10 * i.SlopePerUsd, 1e10 * i.SlopeError, isFraction: false)),
                new Text($"{EstimateText.Of(i.PermanentShare, i.PermanentShareError, isFraction: false)} after {i.Seconds} s"));
        }

        return table;
    }
}
