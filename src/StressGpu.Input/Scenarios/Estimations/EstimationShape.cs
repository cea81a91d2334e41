using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>estimation</c>.</summary>
internal static class EstimationShape
{
    public const string MethodName = "method";

    private const int MostPilotPaths = 1 << 24;

    public static readonly Member<EstimationMethod> Method = Members.Required(
        MethodName, new ChoiceShape<EstimationMethod>(),
        "crude; importance: mean shifts of the market's normals; splitting: paths that come close to the tail go on as several.");

    public static readonly Member<string> Metric = Members.Defaulted(
        "metric", new MetricShape(), PathColumns.Metric(PathColumn.BadDebtUsd),
        "The metric whose tail is aimed at; splitting knows bad_debt and max_drawdown.");

    public static readonly Member<double> Level = Members.Defaulted(
        "level", new NumberShape(new NumberRange(0.5, true, 0.99999, true), "fraction"), Estimation.DefaultLevel,
        "The level of the tail that is aimed at.");

    public static readonly Member<decimal> PilotPaths = Members.Defaulted(
        "pilotPaths", new IntegerShape(PathBlock.Size, MostPilotPaths), Estimation.DefaultPilotPaths,
        "Paths of the pilot that looks for shifts or levels, over all its rounds.");

    public static readonly Member<decimal> Directions = Members.Optional(
        "directions", new IntegerShape(1, 15), "Importance: most shifts; 4 where left out.");

    public static readonly Member<double> DefensiveShare = Members.Optional(
        "defensiveShare", new NumberShape(NumberRange.Between(0.0625, 0.9375), "fraction"),
        "Importance: share of unshifted paths, rounded to a sixteenth; 0.25 where left out.");

    public static readonly Member<decimal> Factor = Members.Optional(
        "factor", new IntegerShape(2, 16), "Splitting: branches of a split; 2 where left out.");

    public static readonly ObjectShape Shape = new(Method, Metric, Level, PilotPaths, Directions, DefensiveShare, Factor);
}
