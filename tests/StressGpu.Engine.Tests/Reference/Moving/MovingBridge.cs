using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The first round of a step under bridge monitoring (0011): what the extremes cross trades from its trigger price.</summary>
internal sealed class MovingBridge(Scenario scenario, MovingAsset[] assets, MovingClearing clearing, MovingFees fees)
{
    private readonly bool followsIndex = scenario.Venue.MarkPrice == MarkPrice.Index;

    /// <summary>Sweeps crossed longs, then crossed shorts; false where there are none.</summary>
    public bool Round(int row, MovingExtremes[] extremes)
    {
        var closings = new List<MovingClosing>();
        foreach (MovingAsset asset in assets.Where(a => !a.IsClosed))
        {
            double displaced = Math.Exp(asset.Price.Displacement);
            double shift = followsIndex ? 1 : displaced;
            List<MovingPosition> longs = Crossed(asset, Side.Long, shift * extremes[asset.Index].LowUsd);
            List<MovingPosition> shorts = Crossed(asset, Side.Short, shift * extremes[asset.Index].HighUsd);
            closings.AddRange(Sweep(asset, longs, row, displaced));
            closings.AddRange(Sweep(asset, shorts, row, displaced));
        }

        clearing.Book(closings, row, isEndogenous: false);
        return closings.Count > 0;
    }

    private static List<MovingPosition> Crossed(MovingAsset asset, Side side, double markUsd) =>
        [.. asset.Positions.Where(p => p.Side == side && p.OpenQuantity > 0 && asset.HasTriggered(p, markUsd))];

    private List<MovingClosing> Sweep(MovingAsset asset, List<MovingPosition> crossed, int row, double displaced)
    {
        double Trigger(MovingPosition p) => p.EffectiveTriggerUsd(asset.AddOn, asset.Funding.PaidUsd);
        double traded = followsIndex ? displaced : 1;
        double flow = -crossed.Sum(p => p.SignedQuantity * Trigger(p) * traded);
        double shift = Math.Exp(asset.Price.ShiftOf(flow));
        asset.Price.Sweep(flow);
        return
        [
            .. crossed.Select(p => new MovingClosing(
                p,
                Trigger(p) * traded * shift,
                followsIndex ? Trigger(p) : Trigger(p) / displaced,
                fees.RateOf(p, asset.BacklogAge(p.Side, row)),
                IsPanic: false)),
        ];
    }
}
