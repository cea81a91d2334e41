namespace StressGpu.Model;

/// <summary>How an account that falls under its maintenance margin is liquidated.</summary>
public enum LiquidationRule
{
    /// <summary>All at once: every position, option and loan; collateral as far as cash is needed.</summary>
    Full,

    /// <summary>A share of every position, option and loan, then a cool-down.</summary>
    Fraction,

    /// <summary>The smallest share that makes the account compliant again at the marks.</summary>
    JustEnough,

    /// <summary>Lending: part of the largest debt is repaid against collateral and a bonus.</summary>
    CloseFactor,
}
