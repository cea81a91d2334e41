using StressGpu.Model;
using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>Fits hedges on one half of the paths and measures them on the other.</summary>
internal static class HedgeStage
{
    // A notional under a thousandth of the bound is what is left of an iteration, not a hedge.
    private const double Negligible = 1e-3;

    /// <summary>The hedges of a run.</summary>
    public static HedgeOutcome Of(HedgeRequest request, PointRun run, KeptReturns returns)
    {
        Scenario scenario = run.Loaded.Scenario;
        double bound = request.BoundUsd ?? scenario.Venue.InsuranceFundUsd;
        (PathHalf fitted, PathHalf held) = (PathHalf.Of(run, returns, isOdd: false), PathHalf.Of(run, returns, isOdd: true));
        double[] notionals = ShortfallHedge.Fit(fitted.LossesUsd, fitted.Returns, request.Level, bound, request.CostRate);
        notionals = Array.ConvertAll(notionals, n => Math.Abs(n) < Negligible * bound ? 0 : n);
        HedgeRow[] rows = [.. scenario.Assets.Select((asset, i) => RowOf(asset.Id, i))];
        return new HedgeOutcome(
            request, bound, run, Compare(fitted, notionals), Compare(held, notionals), [.. rows.OrderByDescending(r => r.SavingUsd)]);

        HedgedShortfall Compare(PathHalf half, double[] hedges) => HedgedShortfall.Of(
            half.LossesUsd, ShortfallHedge.Hedged(half.LossesUsd, half.Returns, hedges, request.CostRate), request.Level, scenario.Market.Antithetic);

        HedgeRow RowOf(string asset, int left)
        {
            double[] others = [.. notionals.Select((n, i) => i == left ? 0 : n)];
            double[] without = ShortfallHedge.Hedged(held.LossesUsd, held.Returns, others, request.CostRate);
            double[] with = ShortfallHedge.Hedged(held.LossesUsd, held.Returns, notionals, request.CostRate);
            PairedShortfall saving = PairedShortfall.Of(without, with, request.Level, scenario.Market.Antithetic);
            return new HedgeRow(asset, notionals[left], saving.Difference, saving.Interval.Low, saving.Interval.High);
        }
    }
}
