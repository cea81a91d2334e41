using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Liquidator bots (0011): who of the triggered is taken in a round.</summary>
internal sealed class MovingBots(Scenario scenario, Liquidators terms, MovingFees fees, ReferenceTies ties)
{
    private readonly double[] creditUsd = new double[scenario.Assets.Length];

    private double StepUsd => terms.CapacityUsdPerMinute * scenario.Horizon.StepMinutes;

    /// <summary>A step has passed: capacity that was not used does not add up beyond one step.</summary>
    public void Begin(int row)
    {
        for (int asset = 0; row > 0 && asset < creditUsd.Length; asset++)
        {
            creditUsd[asset] = Math.Min(StepUsd, creditUsd[asset] + StepUsd);
        }
    }

    /// <summary>The part of what has triggered in an asset and side that is taken at a row.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="triggered">In order of ladders, each from the nearest trigger; one side.</param>
    /// <param name="row">The row.</param>
    /// <param name="firstMarkUsd">M0, USD.</param>
    public List<MovingPosition> Choose(MovingAsset asset, IEnumerable<MovingPosition> triggered, int row, double firstMarkUsd)
    {
        var taken = new List<MovingPosition>();
        double flow = 0;
        foreach (IGrouping<(int, int), MovingPosition> ladder in triggered.GroupBy(p => (p.Tier, p.Slice)))
        {
            foreach (MovingPosition position in ladder)
            {
                double notional = position.OpenQuantity * asset.Price.TradedUsd;
                double change = position.Side == Side.Long ? -notional : notional;
                if (!Waited(position) || !HasCapacity(asset.Index) || !Pays(asset, position, row, (flow + change, firstMarkUsd)))
                {
                    break;
                }

                flow += change;
                creditUsd[asset.Index] -= notional;
                taken.Add(position);
            }
        }

        return taken;
    }

    private bool Waited(MovingPosition position) =>
        position.TriggeredRows >= scenario.Horizon.Rows(terms.LatencyMinutes);

    private bool HasCapacity(int asset)
    {
        if (double.IsInfinity(terms.CapacityUsdPerMinute))
        {
            return true;
        }

        ties.See(creditUsd[asset], 0, StepUsd);
        return creditUsd[asset] > 0;
    }

    private bool Pays(MovingAsset asset, MovingPosition position, int row, (double FlowUsd, double FirstMarkUsd) round)
    {
        double executed = asset.Price.TradedUsd * Math.Exp(asset.Price.ShiftOf(round.FlowUsd));
        double slippage = (position.Side == Side.Long ? 1 : -1) * (1 - executed / round.FirstMarkUsd);
        double gas = terms.GasUsd * Math.Min(terms.GasMost, 1 + terms.GasSlope * Math.Max(0, asset.Stress.Ratio - 1));
        double incentive = fees.IncentiveOf(position, asset.BacklogAge(position.Side, row));
        double profit = incentive - slippage - gas / asset.MeanNotionalUsd - terms.FlashFeeRate;
        ties.See(profit, terms.Tolerance, 1);
        return profit > terms.Tolerance;
    }
}
