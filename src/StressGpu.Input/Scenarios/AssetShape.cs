using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>assets</c>.</summary>
internal static class AssetShape
{
    private const int MostTiers = 64;

    /// <summary>How assets and margin classes are called.</summary>
    public static readonly TextShape Symbol = new(
        "a symbol of 1 to 32 characters without space, comma, quote or control character", "^[^\\s,\"\\u0000-\\u001F\\u007F-\\u009F]{1,32}$");

    public static readonly Member<string> Id = Members.Required(
        "id", Symbol,
        "Symbol, unique in the scenario; books name assets by it.");

    public static readonly Member<double> PriceUsd = Members.Calibrated(
        "priceUsd", new NumberShape(NumberRange.Positive, "USD per unit"), "Fair price at the start.");

    public static readonly Member<double> AnnualVolatility = Members.Calibrated(
        "annualVolatility", new NumberShape(NumberRange.NotNegative, "fraction per square root of a year"),
        "Volatility of log returns: 0.8 is 80 % a year.");

    public static readonly Member<double> AnnualDrift = Members.Defaulted(
        "annualDrift", new NumberShape(NumberRange.Any, "fraction per year"), 0, "Drift of the price.");

    public static readonly Member<double> DepthUsdPerPercent = Members.Calibrated(
        "depthUsdPerPercent", new NumberShape(NumberRange.Positive, "USD"), "Flow that moves the price by 1 %.");

    public static readonly Member<CheckedList<CheckedObject>> MaintenanceTiers = Members.Required(
        "maintenanceTiers", new ListShape<CheckedObject>(TierShape.Shape, "tiers", 1, MostTiers),
        "Maintenance margin by notional.");

    public static readonly Member<double> ReferenceVolatility = Members.Optional(
        "referenceVolatility", Volatilities.Shape,
        "Volatility of normal times, which depth, dynamic margins and gas compare the realised one with; left out: annualVolatility.");

    public static readonly Member<double> InsuranceFundShare = Members.Optional(
        "insuranceFundShare", new NumberShape(NumberRange.Between(0, 1), "fraction"),
        "Share of the insurance fund at the start that is this asset's own under fundSplit perAsset; left out: an equal part of what others leave.");

    public static readonly ObjectShape Shape = new(
        Id, PriceUsd, AnnualVolatility, AnnualDrift, DepthUsdPerPercent, MaintenanceTiers, ReferenceVolatility, InsuranceFundShare,
        Members.Note("source", "Where the numbers come from; has no effect."),
        Members.Note("comment", "Free text; has no effect."));
}
