using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>What cannot be looked at inside a step does not stand beside the bridge (decision 0011).</summary>
internal static class BridgeCheck
{
    private const string Why = "stands beside \"monitoring\": \"bridge\", which trades at trigger prices inside a step, expected ";

    public static void Run(CheckedObject venue, CheckContext context)
    {
        if (!context.Scenario.TryGet(ScenarioShape.Monitoring, out Monitoring monitoring) || monitoring != Monitoring.Bridge)
        {
            return;
        }

        foreach (Member<CheckedObject> member in new[] { VenueShape.Liquidators, VenueShape.PartialLiquidation, VenueShape.Illiquid, VenueShape.Breaker })
        {
            if (venue.Has(member))
            {
                context.Faults.Error(venue, member, Why + "\"stepEnd\" or that it is left out");
            }
        }

        if (venue.TryGet(VenueShape.Backstop, out CheckedObject? vault) && vault.TryGet(BackstopShape.IsolatedShare, out double share) && share > 0)
        {
            context.Faults.Error(vault, BackstopShape.IsolatedShare, Why + "\"stepEnd\" or 0");
        }

        if (venue.TryGet(VenueShape.MarkPrice, out MarkPrice mark) && mark is not (MarkPrice.Last or MarkPrice.Index))
        {
            context.Faults.Error(venue, VenueShape.MarkPrice, Why + "\"stepEnd\", or \"last\" or \"index\" here");
        }
    }
}
