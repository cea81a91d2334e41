using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Who closes voluntarily after a step's cascade (0011).</summary>
internal sealed class MovingPanic(Scenario scenario, MovingAsset[] assets, ReferenceTies ties)
{
    private readonly Confidence? terms = scenario.Liquidity.Depth.Confidence;

    /// <summary>Of every ladder with nothing triggered, those nearest to their trigger, whole ones.</summary>
    public List<MovingPosition> Choose(Func<MovingPosition, bool> mayTrade) => terms is null ? [] :
    [
        .. assets.Where(a => a.Confidence.Value < terms.PanicBelow && !a.IsClosed).SelectMany(asset =>
            asset.Positions.Where(p => p.OpenQuantity > 0).GroupBy(p => (p.Side, p.Tier, p.Slice))
                .SelectMany(ladder => Nearest(asset, [.. ladder], mayTrade))),
    ];

    private List<MovingPosition> Nearest(MovingAsset asset, List<MovingPosition> ladder, Func<MovingPosition, bool> mayTrade)
    {
        double mark = asset.MarkOf(ladder[0].Side);
        if (ladder.Any(p => mayTrade(p) && asset.HasTriggered(p, mark)))
        {
            return [];
        }

        double hours = scenario.Horizon.StepMinutes / 60;
        double share = Math.Min(1, terms!.PanicSharePerHour * (1 - asset.Confidence.Value / terms.PanicBelow) * hours);
        double open = ladder.Sum(p => p.OpenQuantity);
        double volume = 0;
        var nearest = new List<MovingPosition>();
        foreach (MovingPosition position in ladder)
        {
            volume += position.OpenQuantity;
            ties.See(volume, share * open, open);
            if (volume > share * open || !mayTrade(position))
            {
                break;
            }

            nearest.Add(position);
        }

        return nearest;
    }
}
