using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market</c>.</summary>
internal static class MarketShape
{
    private const int MostShocks = 4096;

    private static readonly NumberShape Entry = new(NumberRange.Between(-1, 1), "");

    private static readonly ListShape<double> Row = new(Entry, "correlations, one for each asset", 1, Scenario.AssetLimit);

    public static readonly Member<MarketModel> Model = Members.Required(
        "model",
        new ChoiceShape<MarketModel>("jumpDiffusion", "studentT", "garch", "heston", "regime", "bootstrap", "historical"),
        "How fair prices move: gbm is correlated geometric Brownian motion.");

    public static readonly Member<CheckedList<CheckedList<double>>> Correlation = Members.Required(
        "correlation",
        new ListShape<CheckedList<double>>(Row, "rows, one for each asset", 1, Scenario.AssetLimit),
        "Correlation of the driving normals, assets in scenario order: symmetric, unit diagonal, positive definite.");

    public static readonly Member<MatrixRepair> Repair = Members.Optional(
        "repair", new ChoiceShape<MatrixRepair>(),
        "Replace a matrix that is not positive definite by the nearest correlation matrix (Higham 2002), with a warning.");

    public static readonly Member<CheckedList<CheckedObject>> Shocks = Members.Optional(
        "shocks", new ListShape<CheckedObject>(ShockShape.Shape, "shocks", 1, MostShocks),
        "Deterministic moves of fair prices on top of the model.");

    public static readonly Member<string> File = new(
        MarketFiles.MarketFile.MemberName, FilePath.Shape("market file"),
        "A market file as calibrate writes it, relative to this file: its market, liquidity and, by symbol, assets are taken where this scenario does not say otherwise.")
    {
        IsNote = true,
    };

    public static readonly ObjectShape Shape = new(File, Model, Correlation, Repair, Shocks);
}
