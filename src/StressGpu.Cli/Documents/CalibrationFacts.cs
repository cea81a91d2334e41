using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>A fitted market in JSON output.</summary>
internal sealed record CalibrationFacts
{
    public required string Model { get; init; }

    public required string Method { get; init; }

    public required int Returns { get; init; }

    public required double BarMinutes { get; init; }

    public required DateTimeOffset FromUtc { get; init; }

    public required DateTimeOffset ToUtc { get; init; }

    public required int DroppedBars { get; init; }

    public required int DroppedAcrossGaps { get; init; }

    public required ImmutableArray<PriceReport> Prices { get; init; }

    public required double? JointLogLikelihood { get; init; }

    public required int Parameters { get; init; }

    public required ImmutableArray<EstimateFacts> Estimates { get; init; }

    public required ImmutableArray<PairCorrelation> Correlations { get; init; }

    public required ComparisonFacts MeanCorrelation { get; init; }

    public required ImmutableArray<AssetFitFacts> Fits { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    public static CalibrationFacts Of(Calibration calibration, PricePanel prices) => new()
    {
        Model = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(calibration.Options.Model.ToString()),
        Method = calibration.Method,
        Returns = calibration.Returns.Count,
        BarMinutes = calibration.Returns.BarMinutes,
        FromUtc = calibration.Returns.FromUtc,
        ToUtc = calibration.Returns.ToUtc,
        DroppedBars = calibration.Returns.DroppedBars,
        DroppedAcrossGaps = calibration.Returns.DroppedAcrossGaps,
        Prices = prices.Reports,
        JointLogLikelihood = JsonDocuments.Finite(calibration.JointLogLikelihood),
        Parameters = calibration.Parameters,
        Estimates = [.. calibration.Estimates.Select(EstimateFacts.Of)],
        Correlations = calibration.Correlations,
        MeanCorrelation = ComparisonFacts.Of(calibration.MeanCorrelation),
        Fits = [.. calibration.Fits.Select(AssetFitFacts.Of)],
        Notes = calibration.Notes,
    };
}
