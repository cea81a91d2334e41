using System.Text.Json;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>Carries out <c>calibrate</c>.</summary>
internal sealed class CalibrateHandler(CliContext context)
{
    /// <summary>Reads, fits, writes the market file and prints what was found; all faults of all files before anything is fitted.</summary>
    public int Execute(CalibrateRequest request)
    {
        if (request.Misplaced() is { } fault)
        {
            throw new UsageException(fault);
        }

        Parsed<PricePanel>? prices = request.Prices.IsEmpty ? null : Printed(PriceReader.Read(request.Prices, request.Window, context.Clock.GetUtcNow()));
        Parsed<DepthCalibration>? depth = request.Depths.IsEmpty && request.Trades.IsEmpty
            ? null
            : Printed(DepthCalibration.Read(request.Depths, request.Trades, request.DepthOptions()));
        if (prices is { IsValid: false } || depth is { IsValid: false })
        {
            return ExitCode.BadInput;
        }

        Parsed<Calibration>? fitted = prices is null ? null : Printed(MarketCalibrator.Fit(prices.Value!, Options(request)));
        if (fitted is { IsValid: false })
        {
            return ExitCode.BadInput;
        }

        context.Cancellation.ThrowIfCancellationRequested();
        MarketFileWriter.Write(request.Output, fitted?.Value, prices?.Value, depth?.Value, context.ToolVersion);
        Print(request, fitted?.Value, prices?.Value, depth?.Value);
        return ExitCode.Ok;
    }

    private static CalibrationOptions Options(CalibrateRequest request)
    {
        CalibrationOptions options = new(request.Model ?? CalibrationModel.Gbm) { Seed = request.Seed, WithDrift = request.WithDrift };
        return options with { Regimes = request.Regimes ?? options.Regimes };
    }

    private Parsed<T> Printed<T>(Parsed<T> parsed)
        where T : class
    {
        DiagnosticPrinter.Print(context.Error, parsed.Diagnostics);
        return parsed;
    }

    private void Print(CalibrateRequest request, Calibration? calibration, PricePanel? prices, DepthCalibration? depth)
    {
        if (request.AsJson)
        {
            CalibrationDocument document = CalibrationDocument.Of(context.ToolVersion, request.Output, calibration, prices, depth);
            context.Output.Line(JsonSerializer.Serialize(document, JsonDocuments.Default.CalibrationDocument));
            return;
        }

        if (calibration is not null)
        {
            CalibrationReport.Print(context.Output, calibration, prices!);
        }

        if (depth is not null)
        {
            DepthReport.Print(context.Output, depth);
        }

        context.Output.Line($"market file written to {request.Output}; a scenario takes it with \"market\": {{ \"file\": \"{Path.GetFileName(request.Output)}\" }}");
    }
}
