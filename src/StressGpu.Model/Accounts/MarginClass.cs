using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>The rules that a group of accounts is margined and liquidated by (decision 0007).</summary>
public sealed record MarginClass
{
    /// <summary>Name, unique in the scenario.</summary>
    public required string Id { get; init; }

    /// <summary>How accounts are liquidated.</summary>
    public LiquidationRule Liquidation { get; init; } = LiquidationRule.Full;

    /// <summary>Share closed at once under <see cref="LiquidationRule.Fraction"/>, in (0, 1].</summary>
    public double Fraction { get; init; } = 0.25;

    /// <summary>Least share closed under <see cref="LiquidationRule.JustEnough"/>, in (0, 1].</summary>
    public double MinimumFraction { get; init; } = 0.05;

    /// <summary>Share of the largest debt repaid at once under <see cref="LiquidationRule.CloseFactor"/>, in (0, 1].</summary>
    public double CloseFactor { get; init; } = 0.5;

    /// <summary>Health factor under which all of the largest debt may be repaid, in [0, 1].</summary>
    public double FullCloseHealthFactor { get; init; } = 0.95;

    /// <summary>What a liquidator receives over the repaid debt, fraction of it, in [0, 1].</summary>
    public double LiquidationBonus { get; init; } = 0.05;

    /// <summary>An account whose positions and loans are worth less than this is closed at once, USD.</summary>
    public double MinimumNotionalUsd { get; init; } = 100;

    /// <summary>Most notional of an account that is liquidated in a step, USD; infinite where there is no limit.</summary>
    public double MaximumNotionalPerStepUsd { get; init; } = double.PositiveInfinity;

    /// <summary>Time after a liquidation in which the account is left alone, minutes, not negative.</summary>
    public double CoolDownMinutes { get; init; }

    /// <summary>Which collateral goes first.</summary>
    public CollateralOrder CollateralOrder { get; init; } = CollateralOrder.Largest;

    /// <summary>Collateral is sold for this much more than the cash that is needed at the marks, fraction.</summary>
    public double CollateralBuffer { get; init; } = 0.05;

    /// <summary>Liquidation fee on executed notional, fraction in [0, 1); not charged under <see cref="LiquidationRule.CloseFactor"/>.</summary>
    public required double LiquidationFeeRate { get; init; }

    /// <summary>Share of fee or bonus that goes to the insurance fund, in [0, 1].</summary>
    public required double FeeShareToFund { get; init; }

    /// <summary>How short options are margined.</summary>
    public OptionMargin OptionMargin { get; init; } = OptionMargin.Standard;

    /// <summary>The backstop vault takes an account over when its equity is under this share of its maintenance margin; 0 never.</summary>
    public double BackstopShare { get; init; }

    /// <summary>Weights of collateral whose own weight is not given; an asset at most once.</summary>
    public ImmutableArray<CollateralWeight> Collateral { get; init; } = [];
}
