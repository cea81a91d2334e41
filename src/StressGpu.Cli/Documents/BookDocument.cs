using StressGpu.Engine;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>book describe</c>; an open end of a bar is null.</summary>
internal sealed record BookDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.book";

    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    /// <summary>Isolated positions; null where there are only accounts.</summary>
    public required PositionFacts? Positions { get; init; }

    /// <summary>Accounts of the account engine; null where there are none.</summary>
    public required AccountsDescription? Accounts { get; init; }

    public static BookDocument Of(string toolVersion, BookDescription? isolated, AccountsDescription? accounts) => new()
    {
        ToolVersion = toolVersion,
        Positions = isolated is null ? null : PositionFacts.Of(isolated),
        Accounts = accounts,
    };
}
