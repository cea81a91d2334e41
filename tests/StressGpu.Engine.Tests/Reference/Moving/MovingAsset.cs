using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>One asset of one role: its prices, what watches them, and its positions.</summary>
internal sealed class MovingAsset
{
    private readonly Scenario scenario;
    private readonly ReferenceTies ties;
    private readonly int[] backlogSince = [-1, -1];

    public MovingAsset(Scenario scenario, int index, bool isShadow, ReferenceTies ties, IEnumerable<MovingPosition> positions)
    {
        (this.scenario, Index, IsShadow, this.ties) = (scenario, index, isShadow, ties);
        Terms = scenario.Assets[index];
        Positions = [.. positions.OrderBy(p => p.Tier).ThenBy(p => p.Slice)
            .ThenBy(p => p.Side == Side.Long ? -p.TriggerUsd : p.TriggerUsd)];
        Price = new MovingPrice(Terms, scenario.Liquidity, !isShadow);
        Stress = new MovingStress(scenario, Terms);
        double open = Positions.Sum(p => p.OpenQuantity) * Terms.PriceUsd;
        Confidence = new MovingConfidence(scenario.Liquidity.Depth.Confidence, Terms.PriceUsd, open);
        Oracle = new MovingOracle(scenario, index, ties);
        Funding = new MovingFunding(scenario.Venue.Funding, scenario.Horizon);
        Halt = new MovingHalt(scenario, index, Price, ties);
        AddOn = AddOnNow();
    }

    public int Index { get; }

    public bool IsShadow { get; }

    public Asset Terms { get; }

    /// <summary>All slices, ladder by ladder by tier and slice, each from the nearest trigger.</summary>
    public List<MovingPosition> Positions { get; }

    public MovingPrice Price { get; }

    public MovingStress Stress { get; }

    public MovingConfidence Confidence { get; }

    public MovingOracle Oracle { get; }

    public MovingFunding Funding { get; }

    public MovingHalt Halt { get; }

    /// <summary>Add-on to maintenance rates, fraction of notional.</summary>
    public double AddOn { get; private set; }

    /// <summary>The part of it that volatility asks for.</summary>
    public double AddOnByVolatility { get; private set; }

    /// <summary>A: the average of P/F that blended marks use.</summary>
    public double Blend { get; private set; } = 1;

    /// <summary>USD liquidated at X in this step; what the start's cascade liquidates counts in the first.</summary>
    public double LiquidatedUsd { get; set; }

    /// <summary>USD triggered and not taken at the last step's end.</summary>
    public double BacklogUsd { get; private set; }

    /// <summary>A shadow's traded asset, whose depth and backlog are the only ones there are.</summary>
    public MovingAsset? Traded { get; set; }

    /// <summary>Marks when rows began, USD; before the start P0.</summary>
    public List<double> BegunUsd { get; } = [];

    /// <summary>Whether nobody is liquidated now.</summary>
    public bool IsClosed => Halt.IsHalted || Oracle.IsStale;

    /// <summary>M without haircut, USD.</summary>
    public double MarkUsd => scenario.Venue.MarkPrice switch
    {
        MarkPrice.Last => Price.TradedUsd,
        MarkPrice.Index => Price.FairUsd,
        MarkPrice.Blended => Price.FairUsd * Blend,
        _ => Oracle.PriceUsd,
    };

    /// <summary>M of a side, marked to model where depth is thin, USD.</summary>
    public double MarkOf(Side side)
    {
        IlliquidMark? illiquid = scenario.Venue.Illiquid;
        double depth = (Traded ?? this).Price.DepthUsd;
        if (illiquid is not null)
        {
            ties.See(depth, illiquid.BelowUsd, illiquid.BelowUsd);
        }

        return illiquid is null || depth >= illiquid.BelowUsd ? MarkUsd
            : Price.FairUsd * (side == Side.Long ? 1 - illiquid.Haircut : 1 + illiquid.Haircut);
    }

    /// <summary>Whether a position has triggered at a mark, USD.</summary>
    public bool HasTriggered(MovingPosition position, double markUsd)
    {
        double slack = position.SlackAt(markUsd, AddOn, Funding.PaidUsd);
        ties.See(slack, 0, 1);
        return slack < 0;
    }

    /// <summary>Rows since the traded path's side has had a backlog without a break.</summary>
    public int BacklogAge(Side side, int row)
    {
        int since = (Traded ?? this).backlogSince[(int)side];
        return since < 0 ? 0 : row - since;
    }

    /// <summary>Who has triggered, may trade and is still there at a row's end.</summary>
    public void SeeBacklog(int row, Func<MovingPosition, bool> mayTrade)
    {
        BacklogUsd = 0;
        foreach (Side side in (Side[])[Side.Long, Side.Short])
        {
            double mark = MarkOf(side);
            double waiting = 0;
            foreach (MovingPosition position in Positions.Where(p => p.Side == side && p.OpenQuantity > 0))
            {
                bool waits = mayTrade(position) && HasTriggered(position, mark);
                waiting += waits ? position.OpenQuantity * mark : 0;
            }

            int since = backlogSince[(int)side];
            backlogSince[(int)side] = waiting == 0 ? -1 : since < 0 ? row : since;
            BacklogUsd += waiting;
        }
    }

    /// <summary>The mark of the last row, which funding is paid on, USD.</summary>
    public double LastMarkUsd { get; private set; }

    /// <summary>What is updated from the prices after a step's cascade; the start is no step's end.</summary>
    public void End(int row)
    {
        LastMarkUsd = MarkUsd;
        Halt.See(row);
        if (row == 0)
        {
            Stress.StartAt(Price.TradedUsd);
            Confidence.StartAt(Price.TradedUsd);
            return;
        }

        Stress.See(Price.TradedUsd);
        Confidence.See(Price.TradedUsd, LiquidatedUsd, scenario.Horizon.StepMinutes);
        LiquidatedUsd = 0;
        Price.DepthUsd = Terms.DepthUsdPerPercent * Confidence.Value * Stress.DepthShare;
        AddOn = AddOnNow();
        double ratio = Price.TradedUsd / Price.FairUsd;
        double memory = MovingTime.Remaining(scenario.Horizon.StepMinutes, scenario.Venue.Blend.HalfLifeMinutes);
        double clamp = scenario.Venue.Blend.Clamp;
        Blend = IsShadow ? 1 : Math.Clamp(memory * Blend + (1 - memory) * ratio, 1 - clamp, 1 + clamp);
        Funding.See(IsShadow ? 0 : Math.Log(ratio));
    }

    private double AddOnNow()
    {
        if (scenario.Venue.DynamicMargin is not { } terms)
        {
            return 0;
        }

        double add = AddOnByVolatility = Math.Clamp(terms.VolatilitySlope * (Stress.Ratio - 1), 0, terms.VolatilityMost);
        foreach (OpenInterestMargin by in terms.OpenInterest.Where(o => o.Asset == Index))
        {
            double openUsd = Positions.Sum(p => p.OpenQuantity) * MarkUsd / 2;
            add += by.Most * Math.Clamp((openUsd - by.LowUsd) / (by.HighUsd - by.LowUsd), 0, 1);
        }

        return add;
    }
}
