using System.Globalization;

namespace StressGpu.Input.MarketFiles;

/// <summary>What a market file says of where its numbers come from.</summary>
internal static class MarketFileSources
{
    public static IEnumerable<string> Of(Calibration calibration, PricePanel prices)
    {
        JointReturns returns = calibration.Returns;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{returns.Count} joint log returns on bars of {returns.BarMinutes} min, {returns.Period()}");
        foreach (InputFile file in prices.Files)
        {
            yield return $"prices: {Path.GetFileName(file.Path)}, SHA-256 {file.Sha256}";
        }

        yield return $"method: {calibration.Method}";
        foreach (Estimate estimate in calibration.Estimates)
        {
            yield return Text(estimate);
        }

        foreach (string note in calibration.Notes)
        {
            yield return note;
        }
    }

    public static IEnumerable<string> Of(DepthCalibration depth)
    {
        foreach (DepthEstimate d in depth.Depths)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"depth of {d.Asset}: {Path.GetFileName(d.File)}, {d.Measured}: {d.DepthUsdPerPercent:G4} USD per 1 % +- {d.DepthError:G2} "
                + $"at its own exponent of {d.ImpactExponent:G3} +- {d.ImpactExponentError:G2}");
        }

        foreach (TradeImpact i in depth.Impacts)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"permanentShare of {i.Asset}: {Path.GetFileName(i.File)}, {i.Trades} trades, {i.PermanentShare:G3} +- {i.PermanentShareError:G2} after {i.Seconds} s");
        }
    }

    private static string Text(Estimate e)
    {
        string error = double.IsNaN(e.StandardError) ? "" : string.Create(CultureInfo.InvariantCulture, $" +- {e.StandardError:G2}");
        return string.Create(CultureInfo.InvariantCulture, $"{(e.Asset.Length == 0 ? "market" : e.Asset)} {e.Name}: {e.Value:G5}{error}");
    }
}
