using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market</c>.</summary>
internal static class MarketShape
{
    private const int MostMoves = 4096;

    public static readonly Member<string> File = new(
        MarketFiles.MarketFile.MemberName, FilePath.Shape("market file"),
        "A market file as calibrate writes it, relative to this file: its market, liquidity and, by symbol, assets are taken where this scenario does not say otherwise.")
    {
        IsNote = true,
    };

    public static readonly Member<MarketModel> Model = Members.Required(
        "model", new ChoiceShape<MarketModel>(),
        "How fair prices move: gbm is correlated geometric Brownian motion; the others have an object of the same name.");

    public static readonly Member<CheckedList<CheckedList<double>>> Correlation = Members.Required(
        "correlation", CorrelationShape.Matrix,
        "Correlation of the driving normals, assets in scenario order: symmetric, unit diagonal, positive definite.");

    public static readonly Member<MatrixRepair> Repair = Members.Optional(
        "repair", new ChoiceShape<MatrixRepair>(),
        "Replace a matrix that is not positive definite by the nearest correlation matrix (Higham 2002), with a warning.");

    public static readonly Member<CheckedObject> StudentT = Members.Optional(
        "studentT", StudentTShape.Shape, "Joint tails: the normals of a step share one chi-square.");

    public static readonly Member<CheckedObject> JumpDiffusion = Members.Optional(
        "jumpDiffusion", JumpDiffusionShape.Shape, "Merton jumps on top of gbm, common or each asset's own.");

    public static readonly Member<CheckedObject> Garch = Members.Optional(
        "garch", GarchShape.Shape, "GJR-GARCH(1,1) of each asset: volatility follows what bars did.");

    public static readonly Member<CheckedObject> Heston = Members.Optional(
        "heston", HestonShape.Shape, "Stochastic variance of each asset.");

    public static readonly Member<CheckedObject> Regime = Members.Optional(
        "regime", RegimeShape.Shape, "A Markov chain of regimes, each with its volatilities and correlations.");

    public static readonly Member<CheckedObject> Bootstrap = Members.Optional(
        "bootstrap", BootstrapShape.Shape, "Blocks of the joint returns of a history in random order.");

    public static readonly Member<CheckedObject> Historical = Members.Optional(
        "historical", HistoricalShape.Shape, "One window of history on every path.");

    public static readonly Member<double> VolatilityMultiplier = Members.Defaulted(
        "volatilityMultiplier", new NumberShape(NumberRange.Positive, ""), 1, "What multiplies every volatility of the model.");

    public static readonly Member<double> CorrelationStress = Members.Defaulted(
        "correlationStress", CorrelationShape.Stress, 0, "w: every correlation rho becomes rho + w (1 - rho).");

    public static readonly Member<CheckedList<CheckedObject>> Shocks = Members.Optional(
        "shocks", new ListShape<CheckedObject>(ShockShape.Shape, "shocks", 1, MostMoves),
        "Deterministic moves of fair prices on top of the model.");

    public static readonly Member<CheckedList<CheckedObject>> Depegs = Members.Optional(
        "depegs", new ListShape<CheckedObject>(DepegShape.Shape, "depegs", 1, MostMoves),
        "Deterministic moves that are held and then recovered from, on top of the model.");

    public static readonly Member<bool> Antithetic = Members.Defaulted(
        "antithetic", new FlagShape(), false, "Paths come in pairs that draw mirrored market normals; the number of paths is even then.");

    public static readonly ObjectShape Shape = new(
        File, Model, Correlation, Repair, StudentT, JumpDiffusion, Garch, Heston, Regime, Bootstrap, Historical, VolatilityMultiplier,
        CorrelationStress, Shocks, Depegs, Antithetic);
}
