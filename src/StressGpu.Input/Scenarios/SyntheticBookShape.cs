using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>book.synthetic</c>.</summary>
internal static class SyntheticBookShape
{
    private const int MostAccounts = 100_000_000;

    private static readonly NumberShape Share = new(NumberRange.Between(0, 1), "fraction");

    private static readonly NumberShape Sigma = new(NumberRange.NotNegative, "");

    private static readonly NumberShape Leverage = new(NumberRange.From(1), "notional over margin");

    public static readonly Member<decimal> Accounts = Members.Required(
        "accounts", new IntegerShape(1, MostAccounts), "Number of accounts, one isolated position each.");

    public static readonly Member<double> OpenInterestUsd = Members.Required(
        "openInterestUsd", new NumberShape(NumberRange.Positive, "USD"), "Total notional of longs and shorts together.");

    public static readonly Member<double> LongShare = Members.Defaulted(
        "longShare", Share, 0.5, "Share of accounts that are long.");

    public static readonly Member<double> MedianLeverage = Members.Defaulted(
        "medianLeverage", Leverage, 5, "Median of the lognormal leverage.");

    public static readonly Member<double> LeverageSigma = Members.Defaulted(
        "leverageSigma", Sigma, 0.8, "Standard deviation of log leverage.");

    public static readonly Member<double> MaximumLeverage = Members.Defaulted(
        "maximumLeverage", Leverage, 50, "Largest leverage; at least the median.");

    public static readonly Member<double> SizeSigma = Members.Defaulted(
        "sizeSigma", Sigma, 1.5, "Standard deviation of log size: larger concentrates the book.");

    public static readonly Member<double> LeastMarginMultiple = Members.Defaulted(
        "leastMarginMultiple", new NumberShape(new NumberRange(1, false, 100, true), "margin over maintenance margin"), 2,
        "Leverage is lowered where a position would start with less margin than this.");

    public static readonly Member<CheckedList<double>> AssetShares = Members.Optional(
        "assetShares", new ListShape<double>(Share, "shares, one for each asset", 1, Scenario.AssetLimit),
        "Share of accounts by asset in scenario order, adding up to 1; left out: in proportion to depth.");

    public static readonly ObjectShape Shape = new(
        Accounts, OpenInterestUsd, LongShare, MedianLeverage, LeverageSigma, MaximumLeverage, SizeSigma, LeastMarginMultiple, AssetShares);
}
