using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Takes note of which mechanisms acted on a liquidation, for tests that want them to.</summary>
internal static class MovingNotes
{
    private const double Visible = 1e-4;

    /// <summary>Notes what was not as in a plain venue when a position was liquidated.</summary>
    public static void Note(ReferenceLedger ledger, MovingAsset asset, MovingClosing closing, Venue venue)
    {
        MovingPosition position = closing.Position;
        Note(ledger, "depth by volatility", asset.Stress.DepthShare < 1 - Visible);
        Note(ledger, "confidence", asset.Confidence.Value < 1 - Visible);
        Note(ledger, "funding", Math.Abs(asset.Funding.PaidUsd) > Visible * position.EntryUsd);
        Note(ledger, "margin by volatility", asset.AddOnByVolatility > Visible);
        Note(ledger, "margin by open interest", asset.AddOn - asset.AddOnByVolatility > Visible);
        Note(ledger, "slice", position.Slice > 0);
        Note(ledger, "blended", venue.MarkPrice == MarkPrice.Blended && Math.Abs(asset.Blend - 1) > Visible);
        Note(ledger, "oracle", venue.MarkPrice == MarkPrice.Oracle && Math.Abs(asset.Oracle.PriceUsd / asset.Price.FairUsd - 1) > Visible);
        Note(ledger, "illiquid", venue.Illiquid is not null && Math.Abs(asset.MarkOf(position.Side) / asset.MarkUsd - 1) > Visible);
        Note(ledger, "tiered fee", venue.Fees.Kind == FeeKind.Tiered && closing.FeeRate > 0);
        Note(ledger, "escalated fee", venue.Fees.Kind == FeeKind.Escalating && closing.FeeRate > venue.LiquidationFeeRate);
        Note(ledger, "auction", venue.Fees.Kind == FeeKind.Auction && closing.FeeRate > 0);
    }

    /// <summary>Notes it where it has happened.</summary>
    public static void Note(ReferenceLedger ledger, string what, bool happened)
    {
        if (happened)
        {
            ledger.Note(what);
        }
    }
}
