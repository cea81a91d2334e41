using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A lending oracle (decision 0011).</summary>
public sealed record Oracle
{
    /// <summary>How old the prices are that it sees, minutes, not negative.</summary>
    public double LagMinutes { get; init; }

    /// <summary>It takes a price at least this often, minutes; 0: at every row.</summary>
    public double HeartbeatMinutes { get; init; }

    /// <summary>It takes a price that is this fraction away from its own, not negative.</summary>
    public double Deviation { get; init; }

    /// <summary>Age of its last look at which liquidations stop, minutes; 0: never.</summary>
    public double StaleMinutes { get; init; }

    /// <summary>When it sees nothing.</summary>
    public ImmutableArray<HoursSpan> Outages { get; init; } = [];
}
