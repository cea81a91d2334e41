using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>GARCH variances are stationary and not negative; bars are whole steps.</summary>
internal static class GarchCheck
{
    private const double MinutesPerHour = 60;

    public static void Run(CheckedObject garch, CheckContext context)
    {
        context.Times.Multiple(garch, GarchShape.BarMinutes, 1);
        if (garch.TryGet(GarchShape.BarMinutes, out double bar) && bar >= context.Times.Hours * MinutesPerHour)
        {
            context.Faults.Warning(garch, GarchShape.BarMinutes, Invariant(
                $"is not shorter than the horizon of {context.Times.Hours} hours: volatility never changes"));
        }

        Check(new AssetParameters(garch, null), context.Faults);
        if (!garch.TryGet(GarchShape.Assets, out CheckedList<CheckedObject>? items))
        {
            return;
        }

        context.References.Assets(items, AssetGarchShape.Asset);
        foreach (CheckedObject item in items.Known.Where(i => i.Has(AssetGarchShape.Alpha) || i.Has(AssetGarchShape.Gamma) || i.Has(AssetGarchShape.Beta)))
        {
            Check(new AssetParameters(garch, item), context.Faults);
        }
    }

    private static void Check(AssetParameters asset, Faults faults)
    {
        if (asset.Find(AssetGarchShape.Alpha, GarchShape.Alpha) is not { } alpha || asset.Find(AssetGarchShape.Gamma, GarchShape.Gamma) is not { } gamma
            || asset.Find(AssetGarchShape.Beta, GarchShape.Beta) is not { } beta)
        {
            return;
        }

        if (alpha + gamma < 0)
        {
            (CheckedObject owner, Member member) = asset.Place(AssetGarchShape.Gamma, GarchShape.Gamma);
            faults.Error(owner, member, Invariant($"is {gamma}, which makes alpha + gamma negative: a fall would lower the variance, expected at least {-alpha}"));
        }

        double persistence = alpha + gamma / 2 + beta;
        if (persistence >= 1)
        {
            (CheckedObject owner, Member member) = asset.Place(AssetGarchShape.Beta, GarchShape.Beta);
            faults.Error(owner, member, Invariant(
                $"makes alpha + gamma/2 + beta {persistence:G6}, expected less than 1: variance would not return to that of annualVolatility"));
        }
    }
}
