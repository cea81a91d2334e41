using System.Collections.Immutable;

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

    /// <summary>The asset that the insurance fund is held in, bought at the start price; -1: it is held in USD.</summary>
    public int InsuranceFundAsset { get; init; } = -1;

    /// <summary>Most of its equity that an account can lose under <see cref="Model.AfterFund.AdlCapped"/>, fraction in (0, 1].</summary>
    public double AdlCapShare { get; init; } = 0.5;

    /// <summary>The rules of the account engine's accounts.</summary>
    public ImmutableArray<MarginClass> MarginClasses { get; init; } = [];

    /// <summary>The backstop vault; null where there is none.</summary>
    public BackstopVault? Backstop { get; init; }

    /// <summary>How options are marked; null where there are none.</summary>
    public OptionTerms? Options { get; init; }

    /// <summary>Memory of blended marks.</summary>
    public BlendedMark Blend { get; init; } = new(30, 0.05);

    /// <summary>The oracle, where <see cref="Model.MarkPrice.Oracle"/> is marked at; else null.</summary>
    public Oracle? Oracle { get; init; }

    /// <summary>Funding; null where there is none.</summary>
    public Funding? Funding { get; init; }

    /// <summary>The add-on to maintenance rates; null where there is none.</summary>
    public DynamicMargin? DynamicMargin { get; init; }

    /// <summary>Slices of isolated positions; null: they are liquidated at once.</summary>
    public PartialLiquidation? PartialLiquidation { get; init; }

    /// <summary>Liquidator bots; null: the venue itself liquidates at once.</summary>
    public Liquidators? Liquidators { get; init; }

    /// <summary>The circuit breaker; null where there is none.</summary>
    public CircuitBreaker? Breaker { get; init; }

    /// <summary>When nobody is liquidated.</summary>
    public ImmutableArray<HoursSpan> Outages { get; init; } = [];

    /// <summary>Mark to model of what is illiquid; null: never.</summary>
    public IlliquidMark? Illiquid { get; init; }

    /// <summary>The fee schedule.</summary>
    public FeeModel Fees { get; init; } = new();

    /// <summary>Whether each asset has a fund of its own.</summary>
    public bool FundPerAsset { get; init; }
}
