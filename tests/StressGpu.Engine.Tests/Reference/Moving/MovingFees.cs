using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The liquidation fee and the liquidator's part of it (0011), fractions of notional.</summary>
internal sealed class MovingFees(Scenario scenario)
{
    private readonly Venue venue = scenario.Venue;

    /// <summary>The fee of a position whose side has had a backlog for some rows.</summary>
    public double RateOf(MovingPosition position, int ageRows) => venue.Fees.Kind switch
    {
        FeeKind.Tiered => position.FeeRate ?? venue.LiquidationFeeRate,
        FeeKind.Escalating => Math.Min(
            venue.Fees.Most,
            venue.LiquidationFeeRate + venue.Fees.SlopePerHour * ageRows * scenario.Horizon.StepMinutes / 60),
        FeeKind.Auction => Math.Max(0, 1 - Asked(ageRows * scenario.Horizon.StepMinutes * 60)),
        _ => venue.LiquidationFeeRate,
    };

    /// <summary>What bots are paid for taking it.</summary>
    public double IncentiveOf(MovingPosition position, int ageRows) =>
        RateOf(position, ageRows) * (1 - venue.FeeShareToFund);

    /// <summary>The price asked after some seconds, over the mark.</summary>
    private double Asked(double seconds)
    {
        FeeModel fees = venue.Fees;
        int cuts = (int)Math.Floor(seconds / fees.AuctionStepSeconds + 1e-9);
        double asked = 1;
        for (int cut = 0; cut < cuts; cut++)
        {
            asked *= fees.AuctionCut;
            asked = asked <= fees.AuctionCusp * (1 + 1e-9) ? 1 : asked;
        }

        return fees.AuctionStart * asked;
    }
}
