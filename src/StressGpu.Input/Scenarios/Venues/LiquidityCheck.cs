using StressGpu.Input.Json;
using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>What liquidity says of depth fits together and the assets.</summary>
internal static class LiquidityCheck
{
    public static void Run(CheckedObject liquidity, CheckContext context)
    {
        if (liquidity.TryGet(LiquidityShape.Confidence, out CheckedObject? confidence))
        {
            CheckConfidence(confidence, context.Faults);
            CheckPanic(confidence, context);
        }

        if (liquidity.TryGet(LiquidityShape.CrossImpact, out CheckedList<CheckedList<double>>? rows))
        {
            CheckCrossImpact(liquidity, rows, context);
        }

        bool dependsOnVolatility = liquidity.TryGet(LiquidityShape.DepthVolatilityExponent, out double exponent) && exponent > 0;
        if (dependsOnVolatility)
        {
            QuietAssets.Warn(liquidity, LiquidityShape.DepthVolatilityExponent, "depth", context);
        }
    }

    private static void CheckConfidence(CheckedObject confidence, Faults faults)
    {
        if (!confidence.TryGet(ConfidenceShape.PanicBelow, out double below)
            || !confidence.TryGet(ConfidenceShape.PanicSharePerHour, out double share)
            || !confidence.TryGet(ConfidenceShape.Floor, out double floor))
        {
            return;
        }

        if (share > 0 && below == 0)
        {
            faults.Error(confidence, ConfidenceShape.PanicSharePerHour,
                "is of no use without a confidence that panic begins at, expected panicBelow beside it");
        }
        else if (below > 0 && share == 0)
        {
            faults.Error(confidence, ConfidenceShape.PanicBelow, "begins a panic in which nobody closes, expected panicSharePerHour beside it");
        }
        else if (below > 0 && below <= floor)
        {
            faults.Error(confidence, ConfidenceShape.PanicBelow, Invariant(
                $"is {below}, which confidence never falls under, expected more than its floor of {floor}"));
        }

        if (confidence.TryGet(ConfidenceShape.LiquidationLoss, out double liquidation) && liquidation == 0
            && confidence.TryGet(ConfidenceShape.DrawdownLoss, out double drawdown) && drawdown == 0)
        {
            faults.Error(confidence, ConfidenceShape.LiquidationLoss, "is 0 like drawdownLoss: confidence never falls, expected one of them over 0");
        }
    }

    private static void CheckPanic(CheckedObject confidence, CheckContext context)
    {
        if (confidence.TryGet(ConfidenceShape.PanicBelow, out double below) && below > 0 && AccountsInBook.Member(context) is { } member)
        {
            context.Faults.Warning(confidence, ConfidenceShape.PanicBelow,
                $"makes isolated positions close voluntarily, but none of {member}: accounts do not panic");
        }
    }

    private static void CheckCrossImpact(CheckedObject liquidity, CheckedList<CheckedList<double>> rows, CheckContext context)
    {
        SourceNode node = liquidity.NodeOf(LiquidityShape.CrossImpact);
        string path = liquidity.PathOf(LiquidityShape.CrossImpact);
        if (!MatrixSize.Check(node, path, rows, context))
        {
            return;
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (rows.TryGet(i, out CheckedList<double>? row) && row.TryGet(i, out double entry) && entry != 0)
            {
                context.Faults.Error(node.Items[i].Items[i].Place, MemberPath.Of(MemberPath.Of(path, i), i), Invariant(
                    $"is {entry}, expected 0 on the diagonal: an asset's own impact is impactExponent's and permanentShare's"));
            }
        }
    }
}
