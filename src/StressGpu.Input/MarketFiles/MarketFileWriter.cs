using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;
using StressGpu.Input.MarketFiles;

namespace StressGpu.Input;

/// <summary>Writes what was calibrated as a file that a scenario's <c>market.file</c> names.</summary>
public static class MarketFileWriter
{
    /// <summary>Writes the file whole or not at all; replaces an existing one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="calibration">The market; null for depth alone.</param>
    /// <param name="prices">What it was calibrated to.</param>
    /// <param name="depth">Depth and impact; null where they were not measured.</param>
    /// <param name="toolVersion">Version of this program.</param>
    /// <exception cref="IOException">The disk is full or the folder missing.</exception>
    /// <exception cref="UnauthorizedAccessException">No permission.</exception>
    public static void Write(string path, Calibration? calibration, PricePanel? prices, DepthCalibration? depth, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes = Encoding.UTF8.GetBytes(MarketFileText.Of(Content(path, calibration, prices, depth, toolVersion)));
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    private static JsonObject Content(string path, Calibration? calibration, PricePanel? prices, DepthCalibration? depth, string toolVersion)
    {
        JsonObject content = new()
        {
            ["sources"] = new JsonArray(
            [
                $"written by stressgpu calibrate {toolVersion}",
                .. calibration is null ? [] : MarketFileSources.Of(calibration, prices!).Select(t => (JsonNode)t),
                .. depth is null ? [] : MarketFileSources.Of(depth).Select(t => (JsonNode)t),
            ]),
        };
        if (calibration is not null)
        {
            content["market"] = Market(path, calibration, prices!);
        }

        content["assets"] = Assets(calibration, depth);
        if (depth is not null && Liquidity(depth) is { Count: > 0 } liquidity)
        {
            content["liquidity"] = liquidity;
        }

        return content;
    }

    private static JsonObject Market(string path, Calibration calibration, PricePanel prices)
    {
        string model = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(calibration.Options.Model.ToString());
        Matrix<double> correlation = calibration.Fit.Correlation;
        JsonObject market = new()
        {
            ["model"] = model,
            ["correlation"] = new JsonArray([.. Enumerable.Range(0, correlation.RowCount).Select(a =>
                (JsonNode)new JsonArray([.. Enumerable.Range(0, correlation.RowCount).Select(b => (JsonNode)Symmetric(correlation, a, b))]))]),
        };
        if (calibration.Fit.Members is { } members)
        {
            if (calibration.Options.Model is CalibrationModel.Bootstrap or CalibrationModel.Historical)
            {
                members["history"] = History(path, calibration.Returns, prices);
            }

            market[model] = members;
        }

        return market;
    }

    private static double Symmetric(Matrix<double> correlation, int a, int b) =>
        a == b ? 1 : correlation[Math.Max(a, b), Math.Min(a, b)];

    // Paths are relative to the market file, as in a scenario.
    private static JsonObject History(string path, JointReturns returns, PricePanel prices)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return new JsonObject
        {
            ["files"] = new JsonArray([.. prices.Reports.Select(r => (JsonNode)new JsonObject
            {
                ["asset"] = r.Asset,
                ["file"] = Path.GetRelativePath(folder, Path.GetFullPath(r.File)),
            })]),
            ["from"] = HistoryTime.Text(returns.FromUtc),
            ["to"] = HistoryTime.Text(returns.ToUtc),
        };
    }

    private static JsonArray Assets(Calibration? calibration, DepthCalibration? depth)
    {
        ImmutableArray<string> priced = calibration?.Returns.Assets ?? [];
        IEnumerable<string> ids = priced.Union(depth?.Depths.Select(d => d.Asset) ?? []);
        return new JsonArray([.. ids.Select(id => (JsonNode)Asset(id, priced.IndexOf(id), calibration, depth))]);
    }

    private static JsonObject Asset(string id, int index, Calibration? calibration, DepthCalibration? depth)
    {
        JsonObject asset = new() { ["id"] = id };
        if (index >= 0)
        {
            asset["priceUsd"] = calibration!.Returns.LastCloses[index];
            asset["annualVolatility"] = calibration.Fit.AnnualVolatility(index);
            if (calibration.Options.WithDrift)
            {
                asset["annualDrift"] = calibration.Find(id, "annualDrift")!.Value;
            }
        }

        if (depth?.Depths.FirstOrDefault(d => d.Asset == id) is { } measured)
        {
            asset["depthUsdPerPercent"] = Math.Round(measured.DepthWith(depth.ImpactExponent.Value));
        }

        return asset;
    }

    private static JsonObject Liquidity(DepthCalibration depth)
    {
        JsonObject liquidity = [];
        foreach (Estimate estimate in new[] { depth.ImpactExponent, depth.PermanentShare }.Where(e => double.IsFinite(e.Value)))
        {
            liquidity[estimate.Name] = Math.Round(estimate.Value, 4);
        }

        return liquidity;
    }
}
