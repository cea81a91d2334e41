using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of a scenario file: the one table behind reading, the schema and the canonical form.</summary>
internal static class ScenarioShape
{
    public const string ExtendsName = "extends";

    public const string PathsName = "paths";

    public const string SeedName = "seed";

    public const string EstimationName = "estimation";

    private const long MostPaths = 1L << 40;

    public static readonly Member<string> Name = Members.Required(
        "name", new TextShape("a text that is not empty", "\\S"), "What the scenario is called in reports.");

    public static readonly Member<decimal> Seed = Members.Required(
        SeedName, new IntegerShape(0, ulong.MaxValue), "Key of every random number.");

    public static readonly Member<decimal> Paths = Members.Required(
        PathsName, new IntegerShape(1, MostPaths), "Number of simulated paths.");

    public static readonly Member<MathMode> Math = Members.Defaulted(
        "math", new ChoiceShape<MathMode>(), MathMode.Exact,
        "exact: equal bits on every machine; fast: a device may use its own approximations.");

    public static readonly Member<Monitoring> Monitoring = Members.Defaulted(
        "monitoring", new ChoiceShape<Monitoring>(), Model.Monitoring.StepEnd,
        "When prices are compared with triggers: stepEnd, or bridge for extremes inside a step too.");

    public static readonly Member<decimal> PhiloxRounds = Members.Defaulted(
        "philoxRounds", new IntegerShape(7, 10) { Allowed = [7, 10] }, 10m, "Rounds of the random number generator.");

    public static readonly Member<CheckedObject> Horizon = Members.Required(
        "horizon", HorizonShape.Shape, "Simulated time and its steps.");

    public static readonly Member<CheckedList<CheckedObject>> Assets = Members.Required(
        "assets", new ListShape<CheckedObject>(AssetShape.Shape, "assets", 1, Scenario.AssetLimit),
        "The traded assets; their order is that of the correlation matrix.");

    public static readonly Member<CheckedObject> Market = Members.Required(
        "market", MarketShape.Shape, "How fair prices move together.");

    public static readonly Member<CheckedObject> Liquidity = Members.Defaulted(
        "liquidity", LiquidityShape.Shape, "How forced flow moves the traded price.");

    public static readonly Member<CheckedObject> Venue = Members.Required(
        "venue", VenueShape.Shape, "How the venue marks, liquidates and covers losses.");

    public static readonly Member<CheckedObject> Book = Members.Defaulted(
        "book", BookShape.Shape, "The positions: a file or a synthetic book; left out: a pure price run.");

    public static readonly Member<CheckedObject> Estimation = Members.Optional(
        EstimationName, EstimationShape.Shape, "How the tail is reached with fewer paths; left out: crude Monte Carlo.");

    public static readonly Member<CheckedObject> Sweep = new(
        "sweep", SweepShape.Shape, "What the verb sweep varies; a run takes no notice of it.") { IsNote = true };

    public static readonly ObjectShape Shape = new(
        Members.Note("$schema", "Address of this schema, for editors."),
        new Member<string>(ExtendsName, FilePath.Shape("scenario file"), "A scenario file, relative to this one, whose members this one changes: objects merge by "
            + "member, arrays replace, null removes.") { IsNote = true },
        Name,
        Members.Note("description", "Free text; has no effect."),
        Members.Note("sources", "Where the numbers come from; has no effect."),
        Seed, Paths, Math, Monitoring, PhiloxRounds, Horizon, Assets, Market, Liquidity, Venue, Book, Estimation, Sweep);
}
