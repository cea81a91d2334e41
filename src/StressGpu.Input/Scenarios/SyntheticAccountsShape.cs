using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>book.syntheticAccounts</c>.</summary>
internal static class SyntheticAccountsShape
{
    private const int MostAccounts = 100_000_000;

    private static readonly IntegerShape Count = new(0, MostAccounts);

    private static readonly NumberShape Usd = new(NumberRange.NotNegative, "USD");

    public static readonly Member<decimal> Cross = Members.Defaulted(
        "cross", Count, 0m, "Number of accounts with perpetuals in several assets against USD and coin.");

    public static readonly Member<double> CrossOpenInterestUsd = Members.Defaulted(
        "crossOpenInterestUsd", Usd, 0, "Total notional of their perpetuals.");

    public static readonly Member<double> MeanAssets = Members.Defaulted(
        "meanAssets", new NumberShape(NumberRange.From(1), ""), 3, "Mean number of assets that one of them holds.");

    public static readonly Member<double> MedianLeverage = Members.Defaulted(
        "medianLeverage", new NumberShape(NumberRange.Positive, "notional over equity"), 4, "Median of their lognormal leverage.");

    public static readonly Member<double> CoinShare = Members.Defaulted(
        "coinShare", new NumberShape(NumberRange.Between(0, 1), "fraction"), 0.3, "Share of their collateral that is coin.");

    public static readonly Member<decimal> Borrowers = Members.Defaulted(
        "borrowers", Count, 0m, "Number of accounts with USD debt against coin.");

    public static readonly Member<double> DebtUsd = Members.Defaulted("debtUsd", Usd, 0, "Total debt of the borrowers.");

    public static readonly Member<double> MedianHealthFactor = Members.Defaulted(
        "medianHealthFactor", new NumberShape(NumberRange.Over(1), ""), 1.6, "Median health factor of the borrowers.");

    public static readonly Member<decimal> OptionAccounts = Members.Defaulted(
        "optionAccounts", Count, 0m, "Number of accounts that hold options.");

    public static readonly Member<double> OptionNotionalUsd = Members.Defaulted(
        "optionNotionalUsd", Usd, 0, "Total underlying notional of the options.");

    public static readonly Member<double> SizeSigma = Members.Defaulted(
        "sizeSigma", new NumberShape(NumberRange.NotNegative, ""), 1.5, "Standard deviation of log size: larger concentrates the book.");

    public static readonly Member<string> CrossClass = Members.Optional(
        "crossClass", AssetShape.Symbol, "Margin class of the accounts with perpetuals; needed where there are any.");

    public static readonly Member<string> BorrowerClass = Members.Optional(
        "borrowerClass", AssetShape.Symbol, "Margin class of the borrowers; needed where there are any.");

    public static readonly Member<string> OptionClass = Members.Optional(
        "optionClass", AssetShape.Symbol, "Margin class of the accounts that hold options; needed where there are any.");

    public static readonly ObjectShape Shape = new(
        Cross, CrossOpenInterestUsd, MeanAssets, MedianLeverage, CoinShare, Borrowers, DebtUsd, MedianHealthFactor,
        OptionAccounts, OptionNotionalUsd, SizeSigma, CrossClass, BorrowerClass, OptionClass);
}
