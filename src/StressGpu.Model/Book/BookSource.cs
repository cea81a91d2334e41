namespace StressGpu.Model;

/// <summary>Where a scenario's positions come from and how finely they are kept.</summary>
public abstract record BookSource
{
    /// <summary>Every position is a rung of its own; otherwise rungs are merged.</summary>
    public bool Exact { get; init; }

    /// <summary>Resolution at which trigger prices are merged, basis points (1e-4 of log price), in (0, 100].</summary>
    public double RungBasisPoints { get; init; } = 1;

    /// <summary>The tables of the account engine's accounts; null where there are none.</summary>
    public AccountFiles? AccountFiles { get; init; }

    /// <summary>Accounts of the account engine that are drawn from the seed; null where there are none.</summary>
    public SyntheticAccounts? SyntheticAccounts { get; init; }

    /// <summary>Isolated positions become accounts of the account engine, so that queues of auto-deleveraging can rank them.</summary>
    public bool IsolatedAsAccounts { get; init; }
}

/// <summary>No positions: a pure price run.</summary>
public sealed record EmptyBook : BookSource;

/// <summary>Positions from a CSV or Parquet file.</summary>
/// <param name="Path">Absolute path of the file.</param>
public sealed record FileBook(string Path) : BookSource;
