using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Confidence in one asset (0011); 1 where the scenario has none.</summary>
internal sealed class MovingConfidence(Confidence? terms, double startUsd, double openInterestUsd)
{
    private double lost;
    private double peakUsd = startUsd;
    private double drawdown;
    private double countedDrawdown;

    /// <summary>C = max(floor, 1 - u).</summary>
    public double Value => terms is null ? 1 : Math.Max(terms.Floor, 1 - lost);

    /// <summary>The start's end: what it moved counts in the first step.</summary>
    public void StartAt(double priceUsd)
    {
        peakUsd = Math.Max(peakUsd, priceUsd);
        drawdown = 1 - priceUsd / peakUsd;
    }

    /// <summary>A step's end.</summary>
    public void See(double priceUsd, double liquidatedUsd, double stepMinutes)
    {
        if (terms is null)
        {
            return;
        }

        peakUsd = Math.Max(peakUsd, priceUsd);
        drawdown = Math.Max(drawdown, 1 - priceUsd / peakUsd);
        lost *= MovingTime.Remaining(stepMinutes, terms.RecoveryHalfLifeMinutes);
        lost += openInterestUsd > 0 ? terms.LiquidationLoss * liquidatedUsd / openInterestUsd : 0;
        lost += terms.DrawdownLoss * (drawdown - countedDrawdown);
        countedDrawdown = drawdown;
        lost = Math.Min(lost, 1 - terms.Floor);
    }
}
