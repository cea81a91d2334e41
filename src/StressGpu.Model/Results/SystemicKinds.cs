namespace StressGpu.Model;

/// <summary>What a <see cref="SystemicRow"/> can be about.</summary>
public static class SystemicKinds
{
    /// <summary>The tail: level, threshold, bad debt.</summary>
    public const string Tail = "tail";

    /// <summary>One account.</summary>
    public const string Account = "account";

    /// <summary>All accounts that are not named, together.</summary>
    public const string OtherAccounts = "other_accounts";

    /// <summary>The isolated positions of one asset and side, which have no names.</summary>
    public const string Ladder = "ladder";

    /// <summary>Bad debt of the backstop vault, which is neither an account's nor an asset's.</summary>
    public const string Vault = "vault";

    /// <summary>Bad debt of later rounds whose first round liquidated no volume.</summary>
    public const string Unattributed = "unattributed";

    /// <summary>Bad debt by asset and side.</summary>
    public const string Asset = "asset";

    /// <summary>Volume liquidated in one asset because another moved.</summary>
    public const string Contagion = "contagion";

    /// <summary>Branching ratio over the tail.</summary>
    public const string BranchingTail = "branching_tail";

    /// <summary>Branching ratio over the run.</summary>
    public const string BranchingRun = "branching_run";
}
