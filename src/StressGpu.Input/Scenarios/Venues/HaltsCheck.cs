using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Breakers and outages fit the horizon and its steps.</summary>
internal static class HaltsCheck
{
    /// <summary>Rows of prices that the kernels keep for a breaker's window.</summary>
    public const int MostWindowSteps = 240;

    public static void Run(CheckedObject venue, CheckContext context)
    {
        if (venue.TryGet(VenueShape.Breaker, out CheckedObject? breaker))
        {
            context.Times.AtMostSteps(breaker, BreakerShape.WindowMinutes, MostWindowSteps);
        }

        if (!venue.TryGet(VenueShape.Outages, out CheckedList<CheckedObject>? outages))
        {
            return;
        }

        foreach (CheckedObject outage in outages.Known)
        {
            context.References.Asset(outage, OutageShape.Asset);
            context.Times.Span(outage, OutageShape.FromHours, OutageShape.ToHours);
        }
    }
}
