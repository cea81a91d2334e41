using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue.oracle</c>.</summary>
internal static class OracleShape
{
    private static readonly NumberShape Minutes = new(NumberRange.NotNegative, "minutes");

    public static readonly Member<double> LagMinutes = Members.Defaulted(
        "lagMinutes", Minutes, 0, "How old the fair prices are that it sees.");

    public static readonly Member<double> HeartbeatMinutes = Members.Defaulted(
        "heartbeatMinutes", Minutes, 0,
        "It takes the price that it sees at least this often; 0, as a deviation of 0: at every step.");

    public static readonly Member<double> Deviation = Members.Defaulted(
        "deviation", new NumberShape(NumberRange.NotNegative, "fraction"), 0,
        "Before its heartbeat it takes a price that is further than this from its own; 0, as a heartbeat of 0: at every step.");

    public static readonly Member<double> StaleMinutes = Members.Defaulted(
        "staleMinutes", Minutes, 0, "Nobody is liquidated while it has seen no price for longer than this, as in an outage; 0: never.");

    public static readonly Member<CheckedList<CheckedObject>> Outages = Members.Optional(
        "outages", new ListShape<CheckedObject>(OutageShape.Oracle, "outages", 1, OutageShape.Most),
        "When it sees nothing and keeps its price.");

    public static readonly ObjectShape Shape = new(LagMinutes, HeartbeatMinutes, Deviation, StaleMinutes, Outages);
}
