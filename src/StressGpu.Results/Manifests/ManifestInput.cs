namespace StressGpu.Results;

/// <summary>An input file of a run.</summary>
/// <param name="Role">What it holds: <see cref="Scenario"/> or <see cref="Book"/>.</param>
/// <param name="Path">Absolute path at the time of the run.</param>
/// <param name="Sha256">SHA-256 of its bytes in lower-case hexadecimal.</param>
public sealed record ManifestInput(string Role, string Path, string Sha256)
{
    /// <summary>A scenario file, or one that it extends: what it says is in the resolved scenario, so the run id leaves it out.</summary>
    public const string Scenario = "scenario";

    /// <summary>The file of positions; its hash is part of the run id.</summary>
    public const string Book = "book";
}
