namespace StressGpu.Results;

/// <summary>An input file of a run.</summary>
/// <param name="Role">What it holds: one of the constants here.</param>
/// <param name="Path">Absolute path at the time of the run.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
public sealed record ManifestInput(string Role, string Path, string Sha256)
{
    /// <summary>A scenario file, or one that it extends: what it says is in the resolved scenario, so the run id leaves it out.</summary>
    public const string Scenario = "scenario";

    /// <summary>The file of isolated positions; its hash is part of the run id, and so are those of the tables below.</summary>
    public const string Book = "book";

    /// <summary>The accounts of the account engine.</summary>
    public const string Accounts = "accounts";

    /// <summary>Their coin balances.</summary>
    public const string Collateral = "collateral";

    /// <summary>Their perpetuals.</summary>
    public const string Positions = "positions";

    /// <summary>Their debts.</summary>
    public const string Loans = "loans";

    /// <summary>Their options.</summary>
    public const string Options = "options";

    /// <summary>A calibrated market: what it says is in the resolved scenario, so the run id leaves it out.</summary>
    public const string Market = "market";

    /// <summary>Prices that paths are drawn from; their hash is part of the run id.</summary>
    public const string History = "history";
}
