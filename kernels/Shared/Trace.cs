namespace StressGpu.Kernels;

/// <summary>An observer of single steps and liquidations: replay and attribution record, batch runs do not.</summary>
internal interface ITrace
{
    /// <summary>The step that the paths begin with: 0, but for paths that go on from another's state, which are put in place before it.</summary>
    int FirstStep { get; }

    /// <summary>Called before each step; may change the ids that lanes draw with from this step on.</summary>
    void Begins(in PathInputs inputs, in PathState state, int step, ref PathId path);

    /// <summary>Called for each sweep: USD at X and positions liquidated in one asset.</summary>
    void Swept(in PathState state, int asset, double usd, int positions);

    /// <summary>Called for each side of an asset whose ladders the traded path sweeps: USD at X and shortfall.</summary>
    void SweptLadders(in PathState state, SideOf side, in Round round, double usd, double shortfallUsd);

    /// <summary>Called before an account's liquidation is settled: marks are those that it triggered at.</summary>
    void Opens(in PathInputs inputs, in PathState state, AccountAt at, in Round round);

    /// <summary>Called after it is settled: the plan and the executed prices are still there.</summary>
    void Closes(in PathInputs inputs, in PathState state, AccountAt at, in Round round);

    /// <summary>Called for each counterparty of auto-deleveraging: what it loses, USD; account -1 is the side's ladders.</summary>
    void HairCut(in PathState state, SideOf side, int account, double usd);

    /// <summary>Called when the backstop vault is worth less than nothing: its shortfall, USD.</summary>
    void VaultFailed(in PathState state, int role, double shortfallUsd);

    /// <summary>Called at the end of each row: 0 is the start, t + 1 the end of step t.</summary>
    void Row(in PathInputs inputs, in PathState state, int row);
}
