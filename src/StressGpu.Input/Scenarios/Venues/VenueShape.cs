using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue</c>.</summary>
internal static class VenueShape
{
    private const int MostClasses = 64;

    private static readonly NumberShape Share = new(NumberRange.Between(0, 1), "fraction");

    public static readonly Member<MarkPrice> MarkPrice = Members.Defaulted(
        "markPrice", new ChoiceShape<MarkPrice>(), Model.MarkPrice.Last,
        "Price that equity is marked at: last is the traded price with impact, index the fair price, blended the fair price times an average "
        + "of traded over fair, oracle what venue.oracle last took.");

    public static readonly Member<double> LiquidationFeeRate = Members.Required(
        "liquidationFeeRate", new NumberShape(new NumberRange(0, true, 1, false), "fraction of executed notional"),
        "Liquidation fee, charged from remaining equity only.");

    public static readonly Member<double> FeeShareToFund = Members.Defaulted(
        "feeShareToFund", Share, 1, "Share of the fee that goes to the insurance fund; the rest is the liquidator's.");

    public static readonly Member<Residual> Residual = Members.Defaulted(
        "residual", new ChoiceShape<Residual>(), Model.Residual.Account,
        "Who keeps what is left of a liquidated margin after the fee.");

    public static readonly Member<double> InsuranceFundUsd = Members.Required(
        "insuranceFundUsd", new NumberShape(NumberRange.NotNegative, "USD"), "Insurance fund at the start.");

    public static readonly Member<AfterFund> AfterFund = Members.Defaulted(
        "afterFund", new ChoiceShape<AfterFund>(), Model.AfterFund.Adl,
        "Who pays when the fund is empty: adl deleverages the other side pro rata, adlQueue by profit times leverage, adlHyperliquid by "
        + "that venue's rank, adlCapped up to a share of equity, adlRandom by lot; socialise spreads the loss, unpaid records it.");

    public static readonly Member<double> AdlCapShare = Members.Defaulted(
        "adlCapShare", new NumberShape(new NumberRange(0, false, 1, true), "fraction"), 0.5,
        "Most of its equity that an account can lose under adlCapped.");

    public static readonly Member<string> InsuranceFundAsset = Members.Optional(
        "insuranceFundAsset", AssetShape.Symbol, "Asset that the insurance fund is held in, bought at the start price; left out: USD.");

    public static readonly Member<CheckedList<CheckedObject>> MarginClasses = Members.Optional(
        "marginClasses", new ListShape<CheckedObject>(MarginClassShape.Shape, "margin classes", 1, MostClasses),
        "The rules that groups of accounts are margined and liquidated by; book.accounts and book.syntheticAccounts need some.");

    public static readonly Member<CheckedObject> Backstop = Members.Optional(
        "backstop", BackstopShape.Shape, "A vault that takes over accounts near bankruptcy and closes their positions over time.");

    public static readonly Member<CheckedObject> Options = Members.Optional(
        "options", OptionTermsShape.Shape, "How options are marked and hedged.");

    public static readonly Member<double> BlendHalfLifeMinutes = Members.Defaulted(
        "blendHalfLifeMinutes", new NumberShape(NumberRange.Positive, "minutes"), 30, "Half-life of a blended mark's average.");

    public static readonly Member<double> BlendClamp = Members.Defaulted(
        "blendClamp", new NumberShape(new NumberRange(0, false, 1, false), "fraction"), 0.05, "Most that a blended mark is away from the fair price.");

    public static readonly Member<CheckedObject> Oracle = Members.Optional(
        "oracle", OracleShape.Shape, "The oracle that the mark price oracle needs.");

    public static readonly Member<CheckedObject> Funding = Members.Optional(
        "funding", FundingShape.Shape, "Funding of perpetuals; left out: none.");

    public static readonly Member<CheckedObject> DynamicMargin = Members.Optional(
        "dynamicMargin", DynamicMarginShape.Shape, "What volatility and open interest add to maintenance rates; left out: nothing.");

    public static readonly Member<CheckedObject> PartialLiquidation = Members.Optional(
        "partialLiquidation", PartialLiquidationShape.Shape, "Isolated positions are liquidated in parts; left out: at once.");

    public static readonly Member<CheckedObject> Liquidators = Members.Optional(
        "liquidators", LiquidatorsShape.Shape, "Bots that liquidate where it pays; left out: the venue liquidates at once.");

    public static readonly Member<CheckedObject> Breaker = Members.Optional(
        "breaker", BreakerShape.Shape, "A halt of liquidations after a large move; left out: none.");

    public static readonly Member<CheckedList<CheckedObject>> Outages = Members.Optional(
        "outages", new ListShape<CheckedObject>(OutageShape.Shape, "outages", 1, OutageShape.Most), "When nobody is liquidated, by schedule.");

    public static readonly Member<CheckedObject> Illiquid = Members.Optional(
        "illiquid", IlliquidShape.Shape, "Mark to model of assets whose depth is gone; left out: never.");

    public static readonly Member<CheckedObject> Fees = Members.Defaulted("fees", FeesShape.Shape, "How the liquidation fee is found.");

    public static readonly Member<FundSplit> FundSplit = Members.Defaulted(
        "fundSplit", new ChoiceShape<FundSplit>(), Scenarios.FundSplit.Shared,
        "shared: one insurance fund; perAsset: each asset has its own, by insuranceFundShare.");

    public static readonly ObjectShape Shape = new(
        MarkPrice, LiquidationFeeRate, FeeShareToFund, Residual, InsuranceFundUsd, AfterFund,
        AdlCapShare, InsuranceFundAsset, MarginClasses, Backstop, Options, BlendHalfLifeMinutes, BlendClamp, Oracle, Funding, DynamicMargin,
        PartialLiquidation, Liquidators, Breaker, Outages, Illiquid, Fees, FundSplit);
}
