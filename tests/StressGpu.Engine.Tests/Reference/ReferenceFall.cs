namespace StressGpu.Engine.Tests.Reference;

/// <summary>Largest fall from a running peak, start price included, at step ends after the cascade.</summary>
internal struct ReferenceFall
{
    private double peakTraded;
    private double peakFair;

    public double Traded { get; private set; }

    public double Fair { get; private set; }

    public void See(double startUsd, double tradedUsd, double fairUsd)
    {
        peakTraded = Math.Max(Math.Max(peakTraded, startUsd), tradedUsd);
        peakFair = Math.Max(Math.Max(peakFair, startUsd), fairUsd);
        Traded = Math.Max(Traded, 1 - tradedUsd / peakTraded);
        Fair = Math.Max(Fair, 1 - fairUsd / peakFair);
    }
}
