using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>A mark price has what it needs and nothing of another's; the oracle's rules fit together.</summary>
internal static class MarkCheck
{
    /// <summary>Rows of prices that the kernels keep for the oracle's lag.</summary>
    public const int MostLagSteps = 64;

    public static void Run(CheckedObject venue, CheckContext context)
    {
        if (venue.TryGet(VenueShape.Oracle, out CheckedObject? oracle))
        {
            CheckOracle(oracle, context);
        }

        if (!venue.TryGet(VenueShape.MarkPrice, out MarkPrice mark))
        {
            return;
        }

        if (mark == MarkPrice.Oracle && !venue.Has(VenueShape.Oracle))
        {
            context.Faults.Error(venue, VenueShape.Oracle, "is missing, expected an object for \"markPrice\": \"oracle\"");
        }

        if (mark != MarkPrice.Oracle && venue.Has(VenueShape.Oracle))
        {
            context.Faults.Error(venue, VenueShape.Oracle,
                "is not what is marked at, expected \"markPrice\": \"oracle\" (null removes an inherited oracle)");
        }

        foreach (Member<double> member in new[] { VenueShape.BlendHalfLifeMinutes, VenueShape.BlendClamp })
        {
            if (mark != MarkPrice.Blended && venue.Departs(member))
            {
                context.Faults.Error(venue, member, "is a blended mark's, expected \"markPrice\": \"blended\" (null removes an inherited member)");
            }
        }
    }

    private static void CheckOracle(CheckedObject oracle, CheckContext context)
    {
        context.Times.AtMostSteps(oracle, OracleShape.LagMinutes, MostLagSteps);
        bool hasOutages = oracle.TryGet(OracleShape.Outages, out CheckedList<CheckedObject>? outages);
        foreach (CheckedObject outage in hasOutages ? outages!.Known : [])
        {
            context.Times.Span(outage, OutageShape.FromHours, OutageShape.ToHours);
        }

        if (oracle.TryGet(OracleShape.HeartbeatMinutes, out double heartbeat) && oracle.TryGet(OracleShape.Deviation, out double deviation)
            && heartbeat == 0 != (deviation == 0))
        {
            (Member<double> given, Member<double> other) = heartbeat > 0
                ? (OracleShape.HeartbeatMinutes, OracleShape.Deviation)
                : (OracleShape.Deviation, OracleShape.HeartbeatMinutes);
            context.Faults.Error(oracle, given,
                $"has no effect while {other.Name} is 0, as the oracle takes a price at every step then, expected {other.Name} over 0 beside it");
        }

        if (oracle.TryGet(OracleShape.StaleMinutes, out double stale) && stale > 0 && !oracle.Has(OracleShape.Outages))
        {
            context.Faults.Warning(oracle, OracleShape.StaleMinutes,
                "never stops liquidations: the oracle has no outages in which it would see nothing");
        }
    }
}
