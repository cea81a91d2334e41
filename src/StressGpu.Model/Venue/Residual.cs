namespace StressGpu.Model;

/// <summary>Who keeps the margin that is left after a liquidation and its fee.</summary>
public enum Residual
{
    /// <summary>It is returned to the account.</summary>
    Account,

    /// <summary>The insurance fund retains it.</summary>
    Fund,
}
