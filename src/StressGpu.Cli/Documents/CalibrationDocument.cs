using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>The JSON of <c>calibrate</c>; what is not known is null.</summary>
internal sealed record CalibrationDocument
{
    /// <summary>What this is.</summary>
    public string Format { get; init; } = "stressgpu.calibration";

    /// <summary>Version of the format; members may be added without raising it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required string ToolVersion { get; init; }

    /// <summary>The market file.</summary>
    public required string File { get; init; }

    /// <summary>The fitted market; null for depth alone.</summary>
    public required CalibrationFacts? Market { get; init; }

    public required ImmutableArray<DepthFacts> Depth { get; init; }

    public required ImmutableArray<ImpactFacts> Trades { get; init; }

    public static CalibrationDocument Of(
        string toolVersion, string file, Calibration? calibration, PricePanel? prices, DepthCalibration? depth) => new()
        {
            ToolVersion = toolVersion,
            File = Path.GetFullPath(file),
            Market = calibration is null ? null : CalibrationFacts.Of(calibration, prices!),
            Depth = depth is null ? [] : [.. depth.Depths.Select(d => DepthFacts.Of(d, depth.ImpactExponent.Value))],
            Trades = depth is null ? [] : [.. depth.Impacts.Select(ImpactFacts.Of)],
        };
}
