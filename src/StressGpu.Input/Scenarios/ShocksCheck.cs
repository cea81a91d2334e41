using System.Globalization;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Shocks move assets of the scenario and end within the horizon.</summary>
internal static class ShocksCheck
{
    private const double RelativeTolerance = 1e-9;

    public static void Run(CheckedObject market, CheckedObject? horizon, ReferenceCheck references, Faults faults)
    {
        if (!market.TryGet(MarketShape.Shocks, out CheckedList<CheckedObject>? shocks))
        {
            return;
        }

        double hours = horizon is not null && horizon.TryGet(HorizonShape.Hours, out double given) ? given : double.PositiveInfinity;
        for (int i = 0; i < shocks.Count; i++)
        {
            if (shocks.TryGet(i, out CheckedObject? shock))
            {
                references.Asset(shock, ShockShape.Asset);
                CheckTime(shock, hours, faults);
            }
        }
    }

    private static void CheckTime(CheckedObject shock, double hours, Faults faults)
    {
        if (!shock.TryGet(ShockShape.AtHours, out double at))
        {
            return;
        }

        bool late = at >= hours;
        if (late)
        {
            Fault(shock, ShockShape.AtHours, string.Create(CultureInfo.InvariantCulture, $"is {at}, expected less than the horizon of {hours} hours"), faults);
        }
        else if (shock.TryGet(ShockShape.OverHours, out double over) && at + over > hours * (1 + RelativeTolerance))
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"ends the shock at {at + over} hours, expected an end within the horizon of {hours} hours");
            Fault(shock, ShockShape.OverHours, message, faults);
        }
    }

    private static void Fault(CheckedObject shock, Member member, string message, Faults faults) =>
        faults.Error(shock.NodeOf(member).Place, shock.PathOf(member), message);
}
