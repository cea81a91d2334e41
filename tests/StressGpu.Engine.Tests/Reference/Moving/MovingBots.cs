using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Liquidator bots (0011): who of the triggered is taken in a round.</summary>
internal sealed class MovingBots(Scenario scenario, Liquidators terms, MovingFees fees, ReferenceTies ties)
{
    private readonly double[] creditUsd = new double[scenario.Assets.Length];
    private readonly double[] firstMarkUsd = new double[scenario.Assets.Length];

    private double StepUsd => terms.CapacityUsdPerMinute * scenario.Horizon.StepMinutes;

    /// <summary>A row begins: capacity that was not used does not add up beyond one step, which the start has too.</summary>
    public void Begin()
    {
        Array.Clear(firstMarkUsd);
        for (int asset = 0; asset < creditUsd.Length; asset++)
        {
            creditUsd[asset] = Math.Min(StepUsd, creditUsd[asset] + StepUsd);
        }
    }

    /// <summary>The part of what has triggered in an asset and side that is taken at a row.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="triggered">In order of ladders, each from the nearest trigger; one side.</param>
    /// <param name="row">The row.</param>
    public List<MovingPosition> Choose(MovingAsset asset, IEnumerable<MovingPosition> triggered, int row)
    {
        firstMarkUsd[asset.Index] = firstMarkUsd[asset.Index] == 0 ? asset.MarkUsd : firstMarkUsd[asset.Index];
        List<MovingPosition> ready = [.. triggered.Where(p => Waited(asset, p, row))];
        double gas = GasUsd(asset) * ready.Count
            / (ready.Sum(p => p.OpenQuantity) * firstMarkUsd[asset.Index]);
        var taken = new List<MovingPosition>();
        double flow = 0;
        foreach (MovingPosition position in ready)
        {
            double incentive = fees.IncentiveOf(position, asset.BacklogAge(position.Side, row));
            if (HasCapacity(asset.Index) && Pays(asset, position.Side, flow, incentive - gas - terms.FlashFeeRate))
            {
                double notional = position.OpenQuantity * asset.Price.TradedUsd;
                flow += position.Side == Side.Long ? -notional : notional;
                creditUsd[asset.Index] -= notional;
                taken.Add(position);
            }
        }

        return taken;
    }

    /// <summary>Whether marks at the beginning of this row and of those before would all have triggered it.</summary>
    private bool Waited(MovingAsset asset, MovingPosition position, int row)
    {
        int latency = scenario.Horizon.Rows(terms.LatencyMinutes);
        return latency == 0 || Enumerable.Range(row - latency, latency + 1)
            .All(r => asset.HasTriggered(position, r < 0 ? asset.Terms.PriceUsd : asset.BegunUsd[r]));
    }

    private bool HasCapacity(int asset)
    {
        if (double.IsInfinity(terms.CapacityUsdPerMinute))
        {
            return true;
        }

        ties.See(creditUsd[asset], 0, StepUsd);
        return creditUsd[asset] > 0;
    }

    /// <summary>Whether what is taken already is not yet as much as pays.</summary>
    private bool Pays(MovingAsset asset, Side side, double flowUsd, double gainRate)
    {
        double executed = asset.Price.TradedUsd * Math.Exp(asset.Price.ShiftOf(flowUsd));
        double slippage = (side == Side.Long ? 1 : -1) * (1 - executed / firstMarkUsd[asset.Index]);
        ties.See(gainRate - slippage, terms.Tolerance, 1);
        return gainRate - slippage > terms.Tolerance;
    }

    private double GasUsd(MovingAsset asset) =>
        terms.GasUsd * Math.Min(terms.GasMost, 1 + terms.GasSlope * Math.Max(0, asset.Stress.Ratio - 1));
}
