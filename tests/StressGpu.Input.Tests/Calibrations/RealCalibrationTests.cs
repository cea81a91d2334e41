namespace StressGpu.Input.Tests.Calibrations;

/// <summary>The calibration to May 2021 reproduces the data: facts of the data's README, 1h bars of 12 to 24 May.</summary>
public sealed class RealCalibrationTests
{
    private static readonly string[] Assets = ["BTC", "ETH", "SOL", "BNB", "XRP", "DOGE", "ADA", "LINK"];

    /// <summary>Annualised volatility and excess kurtosis of the facts, to their last digit.</summary>
    [Theory]
    [InlineData("BTC", 1.65, 5.1)]
    [InlineData("ETH", 2.45, 4.6)]
    [InlineData("SOL", 3.90, 17.6)]
    public void The_data_are_those_of_the_facts(string asset, double volatility, double kurtosis)
    {
        AssetFit fit = Fit(CalibrationModel.Gbm).Fits.Single(f => f.Asset == asset);

        Assert.Equal(volatility, fit.Volatility.Data, 0.005);

        // The README's 4.5 and 17.4 are of the estimator without bias correction at one bar less.
        Assert.Equal(kurtosis, fit.Kurtosis.Data, 0.15);
    }

    /// <summary>The facts' mean off-diagonal correlation of May 2021.</summary>
    [Fact]
    public void The_mean_correlation_is_that_of_the_facts() => Assert.Equal(0.82, Fit(CalibrationModel.Gbm).MeanCorrelation.Data, 0.03);

    /// <summary>Data lie in the 95 % range of the model's own windows: volatility, kurtosis, tail and correlation.</summary>
    [Theory]
    [InlineData(CalibrationModel.StudentT)]
    [InlineData(CalibrationModel.JumpDiffusion)]
    [InlineData(CalibrationModel.Bootstrap)]
    public void Models_with_tails_reproduce_volatility_kurtosis_and_correlation(CalibrationModel model)
    {
        Calibration fit = Fit(model);

        Assert.All(fit.Fits, f => Assert.True(f.Volatility.Fits, $"{f.Asset} {f.Volatility}"));
        Assert.All(fit.Fits, f => Assert.True(f.Kurtosis.Fits, $"{f.Asset} {f.Kurtosis}"));
        Assert.True(fit.MeanCorrelation.Fits, fit.MeanCorrelation.ToString());
    }

    /// <summary>A single hour of -30 to -40 % in DOGE and LINK is about the most that the model makes in such a window; the facts' assets fit.</summary>
    [Fact]
    public void Garch_reproduces_volatility_correlation_and_the_kurtosis_of_the_facts_assets()
    {
        Calibration fit = Fit(CalibrationModel.Garch);

        Assert.All(fit.Fits, f => Assert.True(f.Volatility.Fits, $"{f.Asset} {f.Volatility}"));
        Assert.All(fit.Fits.Where(f => f.Asset is "BTC" or "ETH" or "SOL"), f => Assert.True(f.Kurtosis.Fits, $"{f.Asset} {f.Kurtosis}"));
        Assert.True(fit.MeanCorrelation.Fits, fit.MeanCorrelation.ToString());
    }

    [Fact]
    public void Brownian_motions_reproduce_volatility_and_correlation_and_show_that_they_miss_the_tails()
    {
        Calibration fit = Fit(CalibrationModel.Gbm);

        Assert.All(fit.Fits, f => Assert.True(f.Volatility.Fits, $"{f.Asset} {f.Volatility}"));
        Assert.True(fit.MeanCorrelation.Fits, fit.MeanCorrelation.ToString());
        Assert.All(fit.Fits, f => Assert.False(f.Kurtosis.Fits, $"{f.Asset} {f.Kurtosis}"));
    }

    /// <summary>The facts: about 120 filler bars in BTC and ETH, 11 gaps of 1 to 5 hours; LUNA ends on 13 May 2022.</summary>
    [Fact]
    public void Quirks_of_the_spot_files_are_reported()
    {
        Parsed<PricePanel> parsed = PriceReader.Read(
            [.. Assets[..2].Select(a => new PriceSource(RealData.File($"prices_1h_spot/{a}USDT_1h.csv.gz")))], PriceWindow.All, null);

        Assert.All(parsed.Value!.Reports, r => Assert.InRange(r.FillerBars, 100, 140));
        Assert.All(parsed.Value!.Reports, r => Assert.True(r.Gaps >= 11, r.ToString()));
        Assert.All(parsed.Value!.Reports, r => Assert.False(r.DroppedUnfinished));
    }

    private static Calibration Fit(CalibrationModel model)
    {
        Parsed<PricePanel> prices = PriceReader.Read(
            [.. Assets.Select(a => new PriceSource(RealData.File($"prices_1h_perp/{a}USDT_perp_1h.csv.gz")))],
            PriceWindow.Parse("2021-05-12..2021-05-24")!, null);
        Assert.Empty(prices.Diagnostics);
        Parsed<Calibration> fit = MarketCalibrator.Fit(prices.Value!, new CalibrationOptions(model));
        Assert.Empty(fit.Diagnostics);
        return fit.Value!;
    }
}
