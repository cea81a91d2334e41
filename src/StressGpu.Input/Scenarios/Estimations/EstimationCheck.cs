using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>An estimation has the members of its method, and the market and the paths allow it.</summary>
internal static class EstimationCheck
{
    private static readonly string[] SplitMetrics =
        [PathColumns.Metric(PathColumn.BadDebtUsd), PathColumns.Metric(PathColumn.MaxDrawdown)];

    /// <summary>Reports faults, and gives the estimation with its method's defaults; null for crude, which is the same as none.</summary>
    public static CheckedObject? Run(CheckedObject estimation, CheckContext context)
    {
        if (!estimation.TryGet(EstimationShape.Method, out EstimationMethod method))
        {
            return estimation;
        }

        Foreign(estimation, EstimationShape.Directions, method, EstimationMethod.Importance, context.Faults);
        Foreign(estimation, EstimationShape.DefensiveShare, method, EstimationMethod.Importance, context.Faults);
        Foreign(estimation, EstimationShape.Factor, method, EstimationMethod.Splitting, context.Faults);
        if (method == EstimationMethod.Splitting && estimation.TryGet(EstimationShape.Metric, out string? metric) && !SplitMetrics.Contains(metric))
        {
            context.Faults.Error(estimation, EstimationShape.Metric,
                $"is \"{metric}\", expected {string.Join(" or ", SplitMetrics)} under \"method\": \"splitting\", which watches it along a path");
        }

        if (method != EstimationMethod.Crude && context.Part(ScenarioShape.Market) is { } market)
        {
            CheckMarket(estimation, method, market, context.Faults);
        }

        return method switch
        {
            EstimationMethod.Importance => Filled(
                Filled(estimation, EstimationShape.Directions, (decimal)ImportanceSampling.DefaultDirections),
                EstimationShape.DefensiveShare, ImportanceSampling.DefaultDefensiveShare),
            EstimationMethod.Splitting => Filled(estimation, EstimationShape.Factor, (decimal)Splitting.DefaultFactor),
            _ => null,
        };
    }

    private static CheckedObject Filled<T>(CheckedObject estimation, Member<T> member, T value)
        where T : notnull => estimation.Has(member) ? estimation : estimation.With(member, value);

    private static void Foreign(CheckedObject estimation, Member member, EstimationMethod method, EstimationMethod owner, Faults faults)
    {
        if (method != owner && estimation.Has(member))
        {
            faults.Error(estimation, member,
                $"belongs to \"method\": \"{Word(owner)}\", and this is \"{Word(method)}\", expected it to be left out (null removes an inherited member)");
        }
    }

    private static void CheckMarket(CheckedObject estimation, EstimationMethod method, CheckedObject market, Faults faults)
    {
        if (market.TryGet(MarketShape.Antithetic, out bool mirrored) && mirrored)
        {
            faults.Error(estimation, EstimationShape.Method,
                $"is \"{Word(method)}\", which antithetic paths rule out, expected \"antithetic\" to be left out of market, or \"crude\"");
        }

        if (method == EstimationMethod.Importance && WithoutNormals(market) is { } why)
        {
            faults.Error(estimation, EstimationShape.Method,
                $"is \"importance\", which shifts the normals that drive prices, and {why}, expected a market that diffuses, \"splitting\" or \"crude\"");
        }
    }

    private static string? WithoutNormals(CheckedObject market)
    {
        if (!market.TryGet(MarketShape.Model, out MarketModel model))
        {
            return null;
        }

        bool silent = model == MarketModel.Historical
            && market.TryGet(MarketShape.Historical, out CheckedObject? historical)
            && historical.TryGet(HistoricalShape.NoiseVolatility, out double noise) && noise == 0;
        return model == MarketModel.Bootstrap ? "a bootstrap's paths are drawn from history"
            : silent ? "a historical market without noise has one path"
            : null;
    }

    private static string Word(EstimationMethod method) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(method.ToString());
}
