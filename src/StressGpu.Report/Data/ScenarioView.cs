using System.Collections.Immutable;
using System.Text.Json;

namespace StressGpu.Report;

/// <summary>What a report says of a resolved scenario; members that are missing are taken as not set.</summary>
internal sealed class ScenarioView(JsonElement scenario)
{
    public string Name => Text(scenario, "name", "a run");

    public double Hours => Number(scenario, "horizon", "hours");

    public double StepMinutes => Number(scenario, "horizon", "stepMinutes");

    public long Steps => StepMinutes > 0 ? (long)Math.Round(Hours * 60 / StepMinutes) : 0;

    public double FundUsd => Number(scenario, "venue", "insuranceFundUsd");

    public string AfterFund => Text(scenario, "venue.afterFund", "adl");

    public string Model => Text(scenario, "market.model", "gbm");

    public bool IsBridged => Text(scenario, "monitoring", "stepEnd") == "bridge";

    public bool IsAntithetic => Find("market.antithetic") is { ValueKind: JsonValueKind.True };

    /// <summary>How the tail was estimated: <c>crude</c>, <c>importance</c> or <c>splitting</c>.</summary>
    public string Method => Text(scenario, "estimation.method", "crude");

    /// <summary>Ids of the assets in the scenario's order.</summary>
    public ImmutableArray<string> Assets =>
        Find("assets") is { ValueKind: JsonValueKind.Array } assets ? [.. assets.EnumerateArray().Select(a => Text(a, "id", "?"))] : [];

    /// <summary>Whether what the fund does not pay is taken from the winning side.</summary>
    public bool Deleverages => AfterFund.StartsWith("adl", StringComparison.Ordinal);

    /// <summary>What follows the fund, in words.</summary>
    public string AfterFundWords => AfterFund switch
    {
        "adl" => "auto-deleveraging pro rata",
        "adlQueue" => "auto-deleveraging by profit times leverage",
        "adlHyperliquid" => "auto-deleveraging by Hyperliquid's rank",
        "adlCapped" => "auto-deleveraging up to a share of equity",
        "adlRandom" => "auto-deleveraging by lot",
        "socialise" => "socialised losses",
        _ => "unpaid losses",
    };

    /// <summary>A member by its path; null where it is missing.</summary>
    public JsonElement? Find(string path)
    {
        JsonElement at = scenario;
        foreach (string name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }

    private static double Number(JsonElement element, params string[] path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return 0;
            }
        }

        return element.ValueKind == JsonValueKind.Number ? element.GetDouble() : 0;
    }

    private static string Text(JsonElement element, string path, string otherwise) =>
        new ScenarioView(element).Find(path) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : otherwise;
}
