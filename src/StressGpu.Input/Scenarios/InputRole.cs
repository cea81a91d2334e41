namespace StressGpu.Input;

/// <summary>What an input file holds.</summary>
public enum InputRole
{
    /// <summary>A scenario, or one that it extends.</summary>
    Scenario,

    /// <summary>The isolated positions.</summary>
    Book,

    /// <summary>The accounts of the account engine.</summary>
    Accounts,

    /// <summary>Their coin balances.</summary>
    Collateral,

    /// <summary>Their perpetuals.</summary>
    Positions,

    /// <summary>Their debts.</summary>
    Loans,

    /// <summary>Their options.</summary>
    Options,

    /// <summary>A calibrated market; what it says stands in the resolved scenario.</summary>
    Market,

    /// <summary>Prices of a history that paths are drawn from.</summary>
    History,
}
