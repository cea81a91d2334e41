using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of an item of <c>venue.marginClasses</c>; what a rule does not use has no effect.</summary>
internal static class MarginClassShape
{
    private static readonly NumberShape Share = new(NumberRange.Between(0, 1), "fraction");

    private static readonly NumberShape PositiveShare = new(new NumberRange(0, false, 1, true), "fraction");

    public static readonly Member<string> Id = Members.Required(
        "id", AssetShape.Symbol, "Name, unique among the venue's margin classes; tables of accounts name classes by it.");

    public static readonly Member<LiquidationRule> Liquidation = Members.Defaulted(
        "liquidation", new ChoiceShape<LiquidationRule>(), LiquidationRule.Full,
        "How an account under its maintenance margin is liquidated: full at once, a fraction, justEnough to comply, closeFactor for lending.");

    public static readonly Member<double> Fraction = Members.Defaulted(
        "fraction", PositiveShare, 0.25, "Share closed at once under fraction.");

    public static readonly Member<double> MinimumFraction = Members.Defaulted(
        "minimumFraction", PositiveShare, 0.05, "Least share closed under justEnough.");

    public static readonly Member<double> CloseFactor = Members.Defaulted(
        "closeFactor", PositiveShare, 0.5, "Share of the largest debt repaid at once under closeFactor.");

    public static readonly Member<double> FullCloseHealthFactor = Members.Defaulted(
        "fullCloseHealthFactor", Share, 0.95, "Health factor under which all of the largest debt is repaid under closeFactor.");

    public static readonly Member<double> LiquidationBonus = Members.Defaulted(
        "liquidationBonus", Share, 0.05, "What a liquidator gets over the repaid debt under closeFactor, fraction of it.");

    public static readonly Member<double> MinimumNotionalUsd = Members.Defaulted(
        "minimumNotionalUsd", new NumberShape(NumberRange.NotNegative, "USD"), 100,
        "An account whose positions and loans are worth less is closed at once.");

    public static readonly Member<double> MaximumNotionalPerStepUsd = Members.Optional(
        "maximumNotionalPerStepUsd", new NumberShape(NumberRange.Positive, "USD"),
        "Most notional of an account that is liquidated in a step; left out: no limit.");

    public static readonly Member<double> CoolDownMinutes = Members.Defaulted(
        "coolDownMinutes", new NumberShape(NumberRange.NotNegative, "minutes"), 0,
        "Time after a liquidation in which the account is left alone; 0 until the next round.");

    public static readonly Member<CollateralOrder> CollateralOrder = Members.Defaulted(
        "collateralOrder", new ChoiceShape<CollateralOrder>(), Model.CollateralOrder.Largest,
        "Which collateral goes first: the largest at the marks, or that listed first in the table.");

    public static readonly Member<double> CollateralBuffer = Members.Defaulted(
        "collateralBuffer", new NumberShape(NumberRange.NotNegative, "fraction"), 0.05,
        "Collateral is sold for this much more than the cash that is needed at the marks.");

    public static readonly Member<double> LiquidationFeeRate = Members.Optional(
        "liquidationFeeRate", new NumberShape(new NumberRange(0, true, 1, false), "fraction of executed notional"),
        "Liquidation fee, not charged under closeFactor; left out: the venue's.");

    public static readonly Member<double> FeeShareToFund = Members.Optional(
        "feeShareToFund", Share, "Share of fee or bonus that goes to the insurance fund; left out: the venue's.");

    public static readonly Member<OptionMargin> OptionMargin = Members.Defaulted(
        "optionMargin", new ChoiceShape<OptionMargin>(), Model.OptionMargin.Standard,
        "How short options are margined: standard is option by option, grid the largest loss over a grid of scenarios.");

    public static readonly Member<double> BackstopShare = Members.Defaulted(
        "backstopShare", Share, 0,
        "The backstop vault takes an account over whose equity is under this share of its maintenance margin; 0 never.");

    public static readonly Member<CheckedList<CheckedObject>> Collateral = Members.Optional(
        "collateral", new ListShape<CheckedObject>(CollateralWeightShape.Shape, "weights, one for an asset", 1, Scenario.AssetLimit),
        "Weights of collateral where a table gives none.");

    public static readonly ObjectShape Shape = new(
        Id, Liquidation, Fraction, MinimumFraction, CloseFactor, FullCloseHealthFactor, LiquidationBonus, MinimumNotionalUsd,
        MaximumNotionalPerStepUsd, CoolDownMinutes, CollateralOrder, CollateralBuffer, LiquidationFeeRate, FeeShareToFund,
        OptionMargin, BackstopShare, Collateral,
        Members.Note("comment", "Free text; has no effect."));
}
