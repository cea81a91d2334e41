using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>venue</c>.</summary>
internal static class VenueShape
{
    private static readonly NumberShape Share = new(NumberRange.Between(0, 1), "fraction");

    public static readonly Member<MarkPrice> MarkPrice = Members.Defaulted(
        "markPrice", new ChoiceShape<MarkPrice>("blended"), Model.MarkPrice.Last,
        "Price that equity is marked at: last is the traded price with impact, index the fair price.");

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
        "Who pays when the fund is empty: adl deleverages the other side, socialise spreads the loss, unpaid records it.");

    public static readonly ObjectShape Shape = new(
        MarkPrice, LiquidationFeeRate, FeeShareToFund, Residual, InsuranceFundUsd, AfterFund);
}
