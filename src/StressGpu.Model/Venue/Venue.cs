namespace StressGpu.Model;

/// <summary>How the venue marks, liquidates and covers losses.</summary>
public sealed record Venue
{
    /// <summary>The price that equity is marked at.</summary>
    public MarkPrice MarkPrice { get; init; } = MarkPrice.Last;

    /// <summary>Fee on executed notional, charged from remaining equity only; fraction in [0, 1).</summary>
    public required double LiquidationFeeRate { get; init; }

    /// <summary>Share of the fee that goes to the insurance fund, in [0, 1]; the rest is the liquidator's.</summary>
    public double FeeShareToFund { get; init; } = 1;

    /// <summary>Who keeps what is left of a liquidated margin after the fee.</summary>
    public Residual Residual { get; init; } = Residual.Account;

    /// <summary>Insurance fund at the start, USD, not negative.</summary>
    public required double InsuranceFundUsd { get; init; }

    /// <summary>Who pays when the fund is empty.</summary>
    public AfterFund AfterFund { get; init; } = AfterFund.Adl;
}
