namespace StressGpu.Kernels.Layout;

/// <summary>The device scenario: flat arrays and integer ids, as every machine reads them. Arrays are not modified.</summary>
public sealed record PathArrays
{
    /// <summary>Elements after the last trigger, so that a search may read as many at once as a vector holds.</summary>
    public const int TriggerPadding = 16;

    /// <summary>The run's scalars.</summary>
    public required RunConstants Run { get; init; }

    /// <summary>Which impact law: true for beta = 1.</summary>
    public required bool LinearImpact { get; init; }

    /// <summary>True where positions are marked at the fair price, false at the traded one.</summary>
    public required bool MarksAtIndex { get; init; }

    /// <summary>Which market, and what it reads.</summary>
    public required MarketArrays Market { get; init; }

    /// <summary>True where positions are marked at the price that the venue keeps (blended or an oracle's).</summary>
    public bool MarksAtHeld { get; init; }

    /// <summary>What is added to log F in a step whatever is drawn, [padded asset] or [step][padded asset], see <see cref="RunConstants.DriftStride"/>.</summary>
    public required float[] Drift { get; init; }

    /// <summary>What a moving venue needs.</summary>
    public VenueArrays Venue { get; init; } = VenueArrays.None;

    /// <summary>Shifts of the market's drivers.</summary>
    public DriverArrays Drivers { get; init; } = DriverArrays.None;

    /// <summary>The accounts of the account engine.</summary>
    public AccountArrays Accounts { get; init; } = AccountArrays.None;

    /// <summary>
    /// sigma sqrt(dt) (garch and heston: 1) times the Cholesky factor in 4x4 tiles, row-major within a tile; tiles of quad row r, columns 0 … r,
    /// follow each other, so tile (r, c) is number r (r + 1)/2 + c. Factors of regimes follow each other.
    /// </summary>
    public required float[] Loadings { get; init; }

    /// <summary>All rungs, ladder after ladder; at least one element.</summary>
    public required Rung[] Rungs { get; init; }

    /// <summary>
    /// log(trigger price / start price), negated for shorts, [rung]; a rung triggers while the signed mark is below it.
    /// They fall along a ladder, closing rungs hold minus infinity, and <see cref="TriggerPadding"/> more elements follow.
    /// </summary>
    public required float[] Triggers { get; init; }

    /// <summary>All ladders by asset, side, tier; at least one element.</summary>
    public required Ladder[] Ladders { get; init; }

    /// <summary>First rung in or after each cell of each ladder's grid; at least one element.</summary>
    public required int[] Grid { get; init; }

    /// <summary>First ladder of each (asset, side), [2 asset + side], and the total at the end.</summary>
    public required int[] LadderIndex { get; init; }

    /// <summary>Sum of the margins of the earlier rungs of a ladder, USD, [rung].</summary>
    public required double[] MarginBefore { get; init; }

    /// <summary>Start price, USD, [padded asset].</summary>
    public required double[] StartPrice { get; init; }

    /// <summary>1/D, D the depth in USD of flow per 1 %, [padded asset].</summary>
    public required double[] InverseDepth { get; init; }

    /// <summary>What is left of a forced flow after n steps, [n], n = 0 … steps.</summary>
    public required double[] FlowDecay { get; init; }
}
