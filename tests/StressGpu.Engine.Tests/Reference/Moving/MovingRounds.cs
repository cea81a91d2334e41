using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>The rounds of one role's steps: model.md, section 5, with what decision 0011 puts before the market.</summary>
internal sealed class MovingRounds
{
    private readonly Scenario scenario;
    private readonly MovingAsset[] assets;
    private readonly MovingClearing clearing;
    private readonly MovingBots? bots;
    private readonly MovingFees fees;

    public MovingRounds(Scenario scenario, MovingAsset[] assets, MovingClearing clearing)
    {
        (this.scenario, this.assets, this.clearing) = (scenario, assets, clearing);
        fees = new MovingFees(scenario);
        bots = scenario.Venue.Liquidators is null || assets[0].IsShadow
            ? null
            : new MovingBots(scenario, scenario.Venue.Liquidators, fees, clearing.Ties);
    }

    /// <summary>Rounds until nothing is taken.</summary>
    public void Cascade(int row, MovingExtremes[]? extremes)
    {
        bots?.Begin();
        for (int number = 1; Round(row, number, number == 1 ? extremes : null); number++)
        {
            clearing.Ledger[PathColumn.Rounds] += 1;
            clearing.Ledger[PathColumn.MaxRoundsInStep] = Math.Max(clearing.Ledger[PathColumn.MaxRoundsInStep], number);
            if (clearing.Ledger[PathColumn.FirstLiquidationStep] < 0)
            {
                clearing.Ledger[PathColumn.FirstLiquidationStep] = row;
            }
        }
    }

    /// <summary>Breakers look at a round's prices.</summary>
    private void Trip(int row)
    {
        foreach (MovingAsset asset in assets.Where(a => a.Halt.IsBroken()))
        {
            // A market-wide trip has halted the assets after it already.
            if (asset.Halt.IsBroken())
            {
                clearing.Ledger[PathColumn.Halts] += 1;
                foreach (MovingAsset other in scenario.Venue.Breaker!.MarketWide ? assets : [asset])
                {
                    other.Halt.Trip(row);
                }
            }
        }
    }

    private bool Round(int row, int number, MovingExtremes[]? extremes)
    {
        Trip(row);
        bool isEndogenous = number > 1;
        if (extremes is not null)
        {
            bool crossed = new MovingBridge(scenario, assets, clearing, fees).Round(row, extremes);
            MovingNotes.Note(clearing.Ledger, "bridge", crossed);
            return crossed;
        }

        List<MovingPosition> triggered = [.. assets.Where(a => !a.IsClosed).SelectMany(a => Triggered(a, row))];
        int taken = triggered.RemoveAll(p => TakenByVault(p, row));
        List<MovingPosition> chosen = bots is null ? triggered : Chosen(triggered, row);
        MovingNotes.Note(clearing.Ledger, "vault", taken > 0);
        MovingNotes.Note(clearing.Ledger, "left by bots", chosen.Count > 0 && chosen.Count < triggered.Count);
        MovingNotes.Note(clearing.Ledger, "untouched by bots", chosen.Count == 0 && triggered.Count > 0);
        clearing.Execute(chosen, position => fees.RateOf(position, assets[position.Asset].BacklogAge(position.Side, row)), row, isEndogenous);
        return taken + chosen.Count > 0;
    }

    private IEnumerable<MovingPosition> Triggered(MovingAsset asset, int row)
    {
        double[] marks = [asset.MarkOf(Side.Long), asset.MarkOf(Side.Short)];
        return asset.Positions.Where(p => p.OpenQuantity > 0 && MayTrade(p, row) && asset.HasTriggered(p, marks[(int)p.Side]));
    }

    /// <summary>A slice follows the one before it, a cool-down later.</summary>
    public bool MayTrade(MovingPosition position, int row)
    {
        if (position.Previous is not { } previous)
        {
            return true;
        }

        int coolDown = Math.Max(1, scenario.Horizon.Rows(scenario.Venue.PartialLiquidation!.CoolDownMinutes));
        return previous.ClosedRow >= 0 && row >= previous.ClosedRow + coolDown;
    }

    private bool TakenByVault(MovingPosition position, int row)
    {
        double mark = assets[position.Asset].MarkOf(position.Side);
        bool isTaken = clearing.Vault is { } vault && vault.Takes(position, mark, clearing.Ties);
        if (isTaken)
        {
            clearing.TakeOver(position, mark, row);
        }

        return isTaken;
    }

    private List<MovingPosition> Chosen(List<MovingPosition> triggered, int row) =>
    [
        .. triggered.GroupBy(p => (p.Asset, p.Side)).OrderBy(side => side.Key).SelectMany(side => bots!.Choose(
            assets[side.Key.Asset], side, row)),
    ];
}
