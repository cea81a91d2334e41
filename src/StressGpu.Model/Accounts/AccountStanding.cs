namespace StressGpu.Model;

/// <summary>Where an account stands at given marks (decision 0007); amounts in USD.</summary>
public readonly record struct AccountStanding
{
    /// <summary>E: what the account is worth.</summary>
    public double EquityUsd { get; init; }

    /// <summary>B: equity with collateral at its weights.</summary>
    public double MarginBalanceUsd { get; init; }

    /// <summary>R: maintenance margin of perpetuals and short options.</summary>
    public double RequirementUsd { get; init; }

    /// <summary>Collateral at the marks, before weights.</summary>
    public double CollateralUsd { get; init; }

    /// <summary>Collateral at the marks, times its weights.</summary>
    public double WeightedCollateralUsd { get; init; }

    /// <summary>Loans at the marks.</summary>
    public double DebtUsd { get; init; }

    /// <summary>Absolute notional of the perpetuals.</summary>
    public double PerpetualNotionalUsd { get; init; }

    /// <summary>Absolute quantity of the options times the price of their underlying.</summary>
    public double OptionNotionalUsd { get; init; }

    /// <summary>What can be liquidated: perpetuals, loans and the options' underlying.</summary>
    public double ExposureUsd => PerpetualNotionalUsd + DebtUsd + OptionNotionalUsd;

    /// <summary>Whether the account is liquidated: B &lt; R.</summary>
    public bool IsLiquidatable => MarginBalanceUsd < RequirementUsd;

    /// <summary>
    /// Margin balance over requirement, loans being part of the requirement: for loans alone the health factor
    /// sum w u M / sum d M. Under 1 the account is liquidated; infinite where nothing is required.
    /// </summary>
    public double HealthFactor => RequirementUsd + DebtUsd is > 0 and double required
        ? (MarginBalanceUsd + DebtUsd) / required
        : double.PositiveInfinity;
}
