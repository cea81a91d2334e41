using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>The directions that <c>--along</c> names.</summary>
internal sealed class ShockDirections(ScenarioVariants variants, ResolvedScenario written)
{
    private const double MostDoublings = 4;
    private const double MostHalvings = 8;
    private const int Retries = 6;
    private static readonly ChangeOrigin Origin = new("--along");

    /// <summary>What is searched where nothing is named.</summary>
    public static ImmutableArray<string> Usual { get; } = ["volatility", "correlation", "depth"];

    /// <summary>Whether a name is a direction rather than a member.</summary>
    public static bool IsKnown(string name) => name is "shock" || Usual.Contains(name);

    /// <summary>A direction of a name; a member is one of either sign.</summary>
    /// <param name="name">One of the known, or the path of a member with an asterisk behind it.</param>
    /// <param name="sign">For a member: 1 doubles, -1 halves.</param>
    public ShockDirection Of(string name, int sign) => Shortened(name switch
    {
        "volatility" => Factor(name, "market.volatilityMultiplier", 1, MostDoublings),
        "depth" => Factor(name, "assets[*].depthUsdPerPercent", -1, MostHalvings),
        "correlation" => Correlation(),
        "shock" => Shock(),
        _ => Factor(name.TrimEnd('*'), name.TrimEnd('*'), sign, MostDoublings),
    });

    /// <summary>What is wrong with the name of a member.</summary>
    public static IEnumerable<Diagnostic> FaultsOf(ScenarioVariants variants, string name) => IsKnown(name)
        ? []
        : variants.FaultsOf(new MemberChange(name.TrimEnd('*'), MemberValue.Of(1, isFactor: true), Origin));

    private static ShockDirection Factor(string name, string member, int sign, double most) => new(
        name, most,
        u => [new MemberChange(member, MemberValue.Of(Math.Pow(2, sign * u), isFactor: true), Origin)],
        u => $"{(name == member ? member : name)} x {DistanceText.Factor(Math.Pow(2, sign * u))}");

    // The distance to perfect correlation is halved.
    private ShockDirection Correlation()
    {
        double start = MemberNumbers.Of(written.CanonicalJson, "market.correlationStress").FirstOrDefault();
        double Stress(double u) => 1 - (1 - start) * Math.Pow(2, -u);
        return new ShockDirection(
            "correlation", MostHalvings,
            u => [new MemberChange("market.correlationStress", MemberValue.Of(Stress(u)), Origin)],
            u => $"correlation stress {DistanceText.Factor(Stress(u))} (distance to perfect correlation x {DistanceText.Factor(Math.Pow(2, -u))})");
    }

    // All fair prices fall at the start, by half at a distance of 1, on top of the scenario's own shocks.
    private ShockDirection Shock()
    {
        using JsonDocument document = JsonDocument.Parse(written.CanonicalJson);
        string own = document.RootElement.GetProperty("market").TryGetProperty("shocks", out JsonElement shocks) ? shocks.GetRawText() : "[]";
        return new ShockDirection(
            "shock", MostHalvings,
            u => [new MemberChange("market.shocks", new MemberValue(JsonValueKind.Array, WithFall(own, 1 - Math.Pow(2, -u))), Origin)],
            u => $"all fair prices fall by {Amounts.Percent(1 - Math.Pow(2, -u))} at the start");
    }

    private string WithFall(string shocks, double fall)
    {
        JsonArray all = JsonNode.Parse(shocks)!.AsArray();
        foreach (Asset asset in written.Scenario.Assets)
        {
            all.Add((JsonNode)new JsonObject { ["asset"] = asset.Id, ["atHours"] = 0, ["change"] = -fall });
        }

        return all.ToJsonString();
    }

    // A value out of its member's range is not tried.
    private ShockDirection Shortened(ShockDirection direction)
    {
        for (int i = 0; i < Retries && !variants.Resolve(direction.At(direction.Most)).IsValid; i++)
        {
            direction = direction with { Most = direction.Most / 2 };
        }

        return direction;
    }
}
