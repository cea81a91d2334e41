using System.Globalization;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Warns where a step is so long that prices jump over the maintenance margin (model, section 1).</summary>
internal static class MonitoringCheck
{
    public static void Run(CheckContext context)
    {
        bool looksInside = context.Scenario.TryGet(ScenarioShape.Monitoring, out Monitoring monitoring) && monitoring == Monitoring.Bridge;
        if (looksInside || context.Times.StepMinutes == 0)
        {
            return;
        }

        CheckedObject? market = context.Part(ScenarioShape.Market);
        foreach ((int index, CheckedObject asset) in context.KnownAssets)
        {
            if (asset.TryGet(AssetShape.AnnualVolatility, out double volatility)
                && asset.TryGet(AssetShape.MaintenanceTiers, out CheckedList<CheckedObject>? tiers)
                && tiers.TryGet(0, out CheckedObject? lowest)
                && lowest.TryGet(TierShape.Rate, out double rate))
            {
                Check(asset, LargestVolatility.Of(market, index, volatility), rate, context);
            }
        }
    }

    private static void Check(CheckedObject asset, (double Annual, string? Regime) volatility, double rate, CheckContext context)
    {
        double stepMinutes = context.Times.StepMinutes;
        double perStep = volatility.Annual * Math.Sqrt(stepMinutes / Horizon.MinutesPerYear);
        if (perStep <= rate / 2)
        {
            return;
        }

        double enough = RoundDown(Math.Pow(rate / 2 / volatility.Annual, 2) * Horizon.MinutesPerYear);
        string where = volatility.Regime is null ? "" : $" in regime {volatility.Regime}";
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"moves the price by {100 * perStep:G3} % in a step of {stepMinutes} minutes{where}, over half the smallest maintenance rate "
            + $"({100 * rate:G3} %): steps jump over the margin and overstate bad debt; {enough:G3} minutes would not");
        context.Faults.Warning(asset, AssetShape.AnnualVolatility, message);
    }

    // Two digits, so that what the warning proposes is never too long itself.
    private static double RoundDown(double value)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Floor(value / unit) * unit;
    }
}
