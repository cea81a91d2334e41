namespace StressGpu.Input;

/// <summary>What cleaning found in the part of a price file that was used, and what it did about it.</summary>
public sealed record PriceReport
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Whose prices they are.</summary>
    public required string Asset { get; init; }

    /// <summary>Rows of the whole file.</summary>
    public required int Rows { get; init; }

    /// <summary>Bars kept, the one before the window's first included.</summary>
    public required int Bars { get; init; }

    /// <summary>Length of a bar, minutes.</summary>
    public required double BarMinutes { get; init; }

    /// <summary>Open of the first bar kept (UTC).</summary>
    public required DateTimeOffset FirstUtc { get; init; }

    /// <summary>Open of the last bar kept (UTC).</summary>
    public required DateTimeOffset LastUtc { get; init; }

    /// <summary>Holes in the bars after cleaning: no return is taken across one.</summary>
    public required int Gaps { get; init; }

    /// <summary>Bars missing in the longest hole.</summary>
    public required int LongestGapBars { get; init; }

    /// <summary>Bars with the time of the one before: the last is kept.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Duplicates whose close was another.</summary>
    public required int ConflictingDuplicates { get; init; }

    /// <summary>Bars without volume whose four prices are one, as exchanges fill outages: dropped.</summary>
    public required int FillerBars { get; init; }

    /// <summary>Bars of a wide file without a price: dropped.</summary>
    public required int EmptyFields { get; init; }

    /// <summary>Whether the last bar was not finished when the file was written: dropped.</summary>
    public required bool DroppedUnfinished { get; init; }

    /// <summary>Whether the file was used as it is.</summary>
    public bool IsClean => Gaps + Duplicates + FillerBars + EmptyFields == 0 && !DroppedUnfinished;
}
