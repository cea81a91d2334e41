using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>One slice of an isolated position as model.md, section 6, and decision 0011 write it: no keys, no ladders.</summary>
internal sealed class MovingPosition
{
    private readonly double quantity;
    private readonly double marginUsd;
    private readonly double rate;
    private readonly double sign;

    /// <summary>The slice after <paramref name="previous"/>, or the first, of a position that is cut into equal ones.</summary>
    public MovingPosition(Asset terms, PositionBook book, int index, MovingPosition? previous, int slices)
    {
        (Asset, Side, Previous) = (book.Assets[index], book.Sides[index], previous);
        Slice = previous is null ? 0 : previous.Slice + 1;
        sign = Side == Side.Long ? 1 : -1;
        double whole = book.Quantities[index];
        quantity = whole / slices;
        marginUsd = book.MarginsUsd[index] / slices;
        EntryUsd = book.EntryPricesUsd[index];
        BankruptcyUsd = EntryUsd - sign * book.MarginsUsd[index] / whole;
        (Tier, TriggerUsd) = Trigger(terms.Maintenance, whole);
        rate = terms.Maintenance.Tiers[Tier].Rate;
        DeductionPerUnit = terms.Maintenance.Tiers[Tier].DeductionUsd / whole;
        FeeRate = terms.TierFees.IsDefaultOrEmpty ? null : terms.TierFees[Tier];
    }

    public int Asset { get; }

    public Side Side { get; }

    public int Slice { get; }

    /// <summary>The slice before this one; null: it is the first.</summary>
    public MovingPosition? Previous { get; }

    /// <summary>The tier that is active at the trigger, fixed at the start.</summary>
    public int Tier { get; }

    /// <summary>The tier's liquidation fee, fraction; null: the venue's.</summary>
    public double? FeeRate { get; }

    public double EntryUsd { get; }

    /// <summary>K, USD per unit.</summary>
    public double BankruptcyUsd { get; }

    /// <summary>T: the trigger price without funding and add-on, USD per unit.</summary>
    public double TriggerUsd { get; }

    /// <summary>ded/q, USD per unit.</summary>
    public double DeductionPerUnit { get; }

    /// <summary>What auto-deleveraging has left, 0 … 1.</summary>
    public double OpenShare { get; set; } = 1;

    /// <summary>Row in which it was closed; -1: it is open.</summary>
    public int ClosedRow { get; set; } = -1;

    /// <summary>Units still open.</summary>
    public double OpenQuantity => ClosedRow >= 0 ? 0 : quantity * OpenShare;

    /// <summary>USD of margin still posted.</summary>
    public double OpenMargin => ClosedRow >= 0 ? 0 : marginUsd * OpenShare;

    /// <summary>Units still open, positive for longs.</summary>
    public double SignedQuantity => sign * OpenQuantity;

    /// <summary>q (X - K - Phi) of a long, q (K + Phi - X) of a short; negative under water.</summary>
    public double EquityAt(double priceUsd, double fundingUsd) => SignedQuantity * (priceUsd - BankruptcyUsd - fundingUsd);

    /// <summary>What the market has taken since entry: positive is a loss.</summary>
    public double MarketLossAt(double priceUsd) => SignedQuantity * (EntryUsd - priceUsd);

    /// <summary>Distance of a mark from the trigger over the mark: negative fires.</summary>
    public double SlackAt(double markUsd, double addOn, double fundingUsd) => sign *
        (markUsd * (1 - sign * (rate + addOn)) - fundingUsd - (1 - sign * rate) * TriggerUsd) / markUsd;

    /// <summary>T': the mark at which it triggers with funding and add-on, USD per unit.</summary>
    public double EffectiveTriggerUsd(double addOn, double fundingUsd) =>
        ((1 - sign * rate) * TriggerUsd + fundingUsd) / (1 - sign * (rate + addOn));

    /// <summary>Equity as if the tier had no deduction and the account so much more: its maintenance is met at the same price.</summary>
    public double PlainEquityAt(double priceUsd, double fundingUsd) =>
        EquityAt(priceUsd, fundingUsd) + OpenQuantity * DeductionPerUnit;

    /// <summary>Maintenance at a mark as if the tier had no deduction, USD.</summary>
    public double PlainMaintenanceAt(double markUsd, double addOn) => OpenQuantity * markUsd * (rate + addOn);

    private (int Tier, double TriggerUsd) Trigger(MaintenanceSchedule schedule, double whole)
    {
        (int best, double trigger) = (-1, 0);
        for (int tier = 0; tier < schedule.Tiers.Length; tier++)
        {
            (double rateOf, double deduction) = (schedule.Tiers[tier].Rate, schedule.Tiers[tier].DeductionUsd);
            double candidate = (BankruptcyUsd - sign * deduction / whole) / (1 - sign * rateOf);
            if (best < 0 || sign * candidate > sign * trigger)
            {
                (best, trigger) = (tier, candidate);
            }
        }

        return (best, trigger);
    }
}
