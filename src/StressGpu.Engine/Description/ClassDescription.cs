using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The accounts of one margin class at the start prices; amounts in USD.</summary>
public sealed record ClassDescription
{
    /// <summary>Name of the class.</summary>
    public required string ClassId { get; init; }

    /// <summary>Number of accounts, at least 1.</summary>
    public required int Accounts { get; init; }

    /// <summary>Equity of all accounts.</summary>
    public required double EquityUsd { get; init; }

    /// <summary>Coins held as collateral.</summary>
    public required double CollateralUsd { get; init; }

    /// <summary>Loans.</summary>
    public required double DebtUsd { get; init; }

    /// <summary>Absolute notional of perpetuals.</summary>
    public required double PerpetualNotionalUsd { get; init; }

    /// <summary>Absolute underlying notional of options.</summary>
    public required double OptionNotionalUsd { get; init; }

    /// <summary>Accounts that are liquidatable at the start already.</summary>
    public required int LiquidatableAtStart { get; init; }

    /// <summary>Quantiles over accounts of exposure over equity, of those with equity over 0; null where none has.</summary>
    public required Quantiles? Leverage { get; init; }

    /// <summary>Quantiles over accounts of the health factor, of those that owe or need margin; null where none does.</summary>
    public required Quantiles? HealthFactor { get; init; }

    internal static ClassDescription Of(string classId, IReadOnlyCollection<AccountStanding> standings) => new()
    {
        ClassId = classId,
        Accounts = standings.Count,
        EquityUsd = standings.Sum(s => s.EquityUsd),
        CollateralUsd = standings.Sum(s => s.CollateralUsd),
        DebtUsd = standings.Sum(s => s.DebtUsd),
        PerpetualNotionalUsd = standings.Sum(s => s.PerpetualNotionalUsd),
        OptionNotionalUsd = standings.Sum(s => s.OptionNotionalUsd),
        LiquidatableAtStart = standings.Count(s => s.IsLiquidatable),
        Leverage = OfSome([.. standings.Where(s => s.EquityUsd > 0).Select(s => s.ExposureUsd / s.EquityUsd)]),
        HealthFactor = OfSome([.. standings.Select(s => s.HealthFactor).Where(double.IsFinite)]),
    };

    internal static Quantiles? OfSome(double[] sample) => sample.Length == 0 ? null : Quantiles.Of(sample);
}
