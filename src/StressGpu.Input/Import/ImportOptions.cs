namespace StressGpu.Input;

/// <summary>How perpetual positions become a book.</summary>
public sealed record ImportOptions
{
    /// <summary>Value of <see cref="Date"/> that pools every day.</summary>
    public const string AllDates = "all";

    /// <summary>Multiplies quantities and margins; positive.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>
    /// The day to take, as the file writes it; <see cref="AllDates"/> pools every day, an account of two days being two accounts;
    /// null takes the day with most positions (the earliest of several).
    /// </summary>
    public string? Date { get; init; }

    /// <summary>Enters every position at the scenario's start price, with the same notional and margin.</summary>
    public bool Rebase { get; init; }
}
