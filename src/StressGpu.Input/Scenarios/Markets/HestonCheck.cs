using StressGpu.Input.Shapes;
using StressGpu.Model;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Steps are short for the variance's return; where variance often touches 0 there is a warning.</summary>
internal static class HestonCheck
{
    public static void Run(CheckedObject heston, CheckContext context)
    {
        CheckReversion(heston, HestonShape.MeanReversionPerYear, context);
        if (heston.TryGet(HestonShape.Assets, out CheckedList<CheckedObject>? items))
        {
            context.References.Assets(items, AssetHestonShape.Asset);
            foreach (CheckedObject item in items.Known)
            {
                CheckReversion(item, AssetHestonShape.MeanReversionPerYear, context);
            }
        }

        List<string> touching = [.. context.KnownAssets.Select(a => Touching(heston, a.Asset)).OfType<string>()];
        if (touching.Count > 0)
        {
            context.Faults.Warning(heston, HestonShape.VolatilityOfVolatility, "breaks Feller's condition 2 kappa theta >= xi^2 for "
                + $"{string.Join(", ", touching)}: the variance often touches 0, where it is cut off (full truncation); that is allowed");
        }
    }

    private static void CheckReversion(CheckedObject owner, Member<double> member, CheckContext context)
    {
        double step = context.Times.StepMinutes;
        if (step > 0 && owner.TryGet(member, out double kappa) && kappa * step / Horizon.MinutesPerYear is var part && part >= 1)
        {
            context.Faults.Error(owner, member, Invariant(
                $"is {kappa}, with which variance jumps over its mean in a step of {step} min, ")
                + Invariant($"expected less than {Horizon.MinutesPerYear / step:G6} or a shorter step"));
        }
    }

    // The asset's name with both sides of the condition where it does not hold; a volatility multiplier changes both alike.
    private static string? Touching(CheckedObject heston, CheckedObject asset)
    {
        if (!asset.TryGet(AssetShape.Id, out string? id) || !asset.TryGet(AssetShape.AnnualVolatility, out double volatility))
        {
            return null;
        }

        AssetParameters own = AssetParameters.Of(heston, HestonShape.Assets, AssetHestonShape.Asset, id);
        if (own.Find(AssetHestonShape.MeanReversionPerYear, HestonShape.MeanReversionPerYear) is not { } kappa
            || own.Find(AssetHestonShape.VolatilityOfVolatility, HestonShape.VolatilityOfVolatility) is not { } xi)
        {
            return null;
        }

        double theta = volatility * volatility;
        return 2 * kappa * theta < xi * xi ? Invariant($"{id} ({2 * kappa * theta:G3} < {xi * xi:G3})") : null;
    }
}
