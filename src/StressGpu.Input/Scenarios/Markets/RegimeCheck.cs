using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>A chain of regimes: probabilities add up, names are known, each regime says a thing once.</summary>
internal static class RegimeCheck
{
    private const double MinutesPerHour = 60;
    private const double SumTolerance = 1e-9;

    public static void Run(CheckedObject chain, CheckContext context)
    {
        context.Times.Multiple(chain, RegimeShape.EveryMinutes, 1);
        if (chain.TryGet(RegimeShape.EveryMinutes, out double every) && every >= context.Times.Hours * MinutesPerHour)
        {
            context.Faults.Warning(chain, RegimeShape.EveryMinutes, Invariant(
                $"is not shorter than the horizon of {context.Times.Hours} hours: the regime never changes"));
        }

        if (!chain.TryGet(RegimeShape.Regimes, out CheckedList<CheckedObject>? regimes))
        {
            return;
        }

        context.References.Once(regimes, RegimeItemShape.Name, "a name");
        bool sound = regimes.IsComplete;
        foreach (CheckedObject regime in regimes.Known)
        {
            sound &= CheckTransition(regime, regimes.Count, context.Faults);
            CheckForms(regime, context);
        }

        RegimeStart.Check(chain, regimes, sound, context.Faults);
    }

    private static bool CheckTransition(CheckedObject regime, int count, Faults faults)
    {
        if (!regime.TryGet(RegimeItemShape.Transition, out CheckedList<double>? row) || !row.IsComplete)
        {
            return false;
        }

        if (row.Count != count)
        {
            faults.Error(regime, RegimeItemShape.Transition, Invariant($"has {row.Count} probabilities, expected {count} for {count} regimes"));
            return false;
        }

        double sum = row.Values.Sum();
        if (Math.Abs(sum - 1) > SumTolerance)
        {
            faults.Error(regime, RegimeItemShape.Transition, Invariant($"adds up to {sum:G10}, expected 1"));
            return false;
        }

        return true;
    }

    private static void CheckForms(CheckedObject regime, CheckContext context)
    {
        Exclude(regime, RegimeItemShape.VolatilityMultiplier, RegimeItemShape.AnnualVolatilities, context.Faults);
        Exclude(regime, RegimeItemShape.CorrelationStress, RegimeItemShape.Correlation, context.Faults);
        foreach (Member<CheckedList<double>> member in new[] { RegimeItemShape.AnnualVolatilities, RegimeItemShape.AnnualDrifts })
        {
            if (context.AssetCount is { } assets && regime.TryGet(member, out CheckedList<double>? list) && list.Count != assets)
            {
                context.Faults.Error(regime, member, Invariant($"has {list.Count} entries, expected {assets} for {assets} assets"));
            }
        }
    }

    private static void Exclude(CheckedObject regime, Member one, Member other, Faults faults)
    {
        if (regime.Has(one) && regime.Has(other))
        {
            faults.Error(regime, one, $"stands beside {other.Name}, expected one of them");
        }
    }
}
