using StressGpu.Input.Shapes;
using StressGpu.Model;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Jumps have a clock, and it does not tick more often than steps can tell.</summary>
internal static class JumpCheck
{
    private const double MostPerStep = 1;
    private const double ManyPerStep = 0.1;

    public static void Run(CheckedObject jumps, CheckContext context)
    {
        bool hasCommon = jumps.Has(JumpDiffusionShape.Common);
        bool hasOwn = jumps.Has(JumpDiffusionShape.Own);
        if (!hasCommon && !hasOwn)
        {
            context.Faults.Error(jumps, JumpDiffusionShape.Common, "is missing like own: nothing would jump, expected one of them");
        }

        if (jumps.TryGet(JumpDiffusionShape.Common, out CheckedObject? common))
        {
            CheckIntensity(common, CommonJumpShape.IntensityPerYear, context);
        }

        if (jumps.TryGet(JumpDiffusionShape.Own, out CheckedObject? own))
        {
            CheckIntensity(own, OwnJumpShape.IntensityPerYear, context);
        }

        if (!jumps.TryGet(JumpDiffusionShape.Assets, out CheckedList<CheckedObject>? items))
        {
            return;
        }

        context.References.Assets(items, AssetJumpShape.Asset);
        foreach (CheckedObject item in items.Known)
        {
            CheckIntensity(item, AssetJumpShape.IntensityPerYear, context);
            RequireBase(item, hasCommon, JumpDiffusionShape.Common, context.Faults, AssetJumpShape.CommonMeanLogSize, AssetJumpShape.CommonLogSizeVolatility);
            RequireBase(
                item, hasOwn, JumpDiffusionShape.Own, context.Faults,
                AssetJumpShape.IntensityPerYear, AssetJumpShape.MeanLogSize, AssetJumpShape.LogSizeVolatility);
        }
    }

    private static void RequireBase(CheckedObject item, bool present, Member<CheckedObject> changed, Faults faults, params Member<double>[] members)
    {
        foreach (Member<double> member in members)
        {
            if (!present && item.Has(member))
            {
                faults.Error(item, member,
                    $"changes what {changed.Name} would say, expected {changed.Name} beside assets (an intensityPerYear of 0 there gives the other assets none)");
            }
        }
    }

    private static void CheckIntensity(CheckedObject owner, Member<double> member, CheckContext context)
    {
        double step = context.Times.StepMinutes;
        if (step == 0 || !owner.TryGet(member, out double perYear))
        {
            return;
        }

        double perStep = perYear * step / Horizon.MinutesPerYear;
        string found = Invariant($"makes {perStep:G3} jumps in a step of {step} min, ");
        if (perStep > MostPerStep)
        {
            context.Faults.Error(owner, member,
                found + Invariant($"expected at most {MostPerStep}: annualVolatility is for what moves so often; or take a shorter step"));
        }
        else if (perStep > ManyPerStep)
        {
            context.Faults.Warning(owner, member, found + Invariant($"over {ManyPerStep}: jumps that follow each other fall into one step"));
        }
    }
}
