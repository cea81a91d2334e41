namespace StressGpu.Input;

/// <summary>What borrowers' collateral and debt consist of, after scaling; USD.</summary>
public sealed record LoanComposition
{
    /// <summary>All collateral.</summary>
    public double CollateralUsd { get; init; }

    /// <summary>Collateral whose coin the snapshot does not say.</summary>
    public double UnknownCollateralUsd { get; init; }

    /// <summary>Borrowers with such collateral.</summary>
    public int UnknownCollateralRows { get; init; }

    /// <summary>All debt.</summary>
    public double DebtUsd { get; init; }

    /// <summary>Debt in ether.</summary>
    public double EthDebtUsd { get; init; }

    /// <summary>Debt whose coin the snapshot does not say.</summary>
    public double UnknownDebtUsd { get; init; }

    /// <summary>Borrowers with such debt.</summary>
    public int UnknownDebtRows { get; init; }

    /// <summary>Debt in stable coins.</summary>
    public double StableDebtUsd => DebtUsd - EthDebtUsd - UnknownDebtUsd;
}
