using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Shocks and depegs move assets of the scenario and end within the horizon.</summary>
internal static class ShocksCheck
{
    public static void Run(CheckedObject market, CheckContext context)
    {
        foreach (CheckedObject shock in Items(market, MarketShape.Shocks))
        {
            context.References.Asset(shock, ShockShape.Asset);
            context.Times.Lasting(shock, ShockShape.AtHours, ShockShape.OverHours, "the shock");
        }

        foreach (CheckedObject depeg in Items(market, MarketShape.Depegs))
        {
            context.References.Asset(depeg, DepegShape.Asset);
            context.Times.Lasting(depeg, DepegShape.AtHours, DepegShape.OverHours, "the fall");
        }
    }

    private static IEnumerable<CheckedObject> Items(CheckedObject market, Member<CheckedList<CheckedObject>> list) =>
        market.TryGet(list, out CheckedList<CheckedObject>? items) ? items.Known : [];
}
