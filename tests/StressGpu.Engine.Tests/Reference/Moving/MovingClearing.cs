using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>What a round trades and books, for one role.</summary>
internal sealed class MovingClearing
{
    private readonly Scenario scenario;
    private readonly MovingAsset[] assets;

    public MovingClearing(Scenario scenario, MovingAsset[] assets, ReferenceTies ties)
    {
        (this.scenario, this.assets, Ties) = (scenario, assets, ties);
        Fund = new MovingFund(scenario);
        Waterfall = new MovingWaterfall(scenario, assets, Fund, Ledger);
        Vault = scenario.Venue.Backstop is { IsolatedShare: > 0 } terms && !assets[0].IsShadow ? new MovingVault(terms, assets) : null;
    }

    public ReferenceTies Ties { get; }

    public ReferenceLedger Ledger { get; } = new();

    public MovingFund Fund { get; }

    public MovingWaterfall Waterfall { get; }

    /// <summary>The backstop vault; null: it takes no isolated positions.</summary>
    public MovingVault? Vault { get; }

    /// <summary>Trades positions in one net sweep an asset and settles them all at X.</summary>
    public void Execute(List<MovingPosition> chosen, Func<MovingPosition, double> feeRate, int row, bool isEndogenous)
    {
        double[] executed = Sweep(chosen);
        List<MovingClosing> closings =
        [
            .. chosen.Select(p => new MovingClosing(p, executed[p.Asset], assets[p.Asset].Price.FairUsd, feeRate(p), IsPanic: false)),
        ];
        Book(closings, row, isEndogenous);
    }

    /// <summary>Positions that their holders close in one net sweep an asset, without fee.</summary>
    public void Panic(List<MovingPosition> chosen, int row)
    {
        double[] executed = Sweep(chosen);
        foreach (MovingPosition position in chosen)
        {
            Ledger[PathColumn.PanicUsd] += position.OpenQuantity * executed[position.Asset];
        }

        Waterfall.Settle([.. chosen.Select(p => new MovingClosing(p, executed[p.Asset], 0, 0, IsPanic: true))], row);
        ForgetMoves();
    }

    /// <summary>Counts liquidations, lets displacement spread, and settles them.</summary>
    public void Book(List<MovingClosing> closings, int row, bool isEndogenous)
    {
        foreach (MovingClosing closing in closings)
        {
            double notional = closing.Position.OpenQuantity * closing.ExecutedUsd;
            Ledger[PathColumn.LiquidatedUsd] += notional;
            Ledger[PathColumn.LiquidatedAtFairUsd] += closing.Position.OpenQuantity * closing.FairUsd;
            Ledger[PathColumn.EndogenousUsd] += isEndogenous ? notional : 0;
            Ledger[PathColumn.LiquidatedAccounts] += closing.Position.Slice == 0 ? 1 : 0;
            assets[closing.Position.Asset].LiquidatedUsd += notional;
            MovingNotes.Note(Ledger, assets[closing.Position.Asset], closing, scenario.Venue);
        }

        PushOthers();
        Waterfall.Settle(closings, row);
    }

    /// <summary>The vault takes a position with its equity at a mark.</summary>
    public void TakeOver(MovingPosition position, double markUsd, int row)
    {
        double equity = Vault!.Take(position, markUsd);
        Ledger[PathColumn.LiquidatedAccounts] += position.Slice == 0 ? 1 : 0;
        Ledger[PathColumn.VaultTakenUsd] += equity;
        Ledger[PathColumn.AccountLossUsd] += position.OpenMargin;
        Ledger[PathColumn.FundingClosedUsd] += position.SignedQuantity * assets[position.Asset].Funding.PaidUsd;
        Ledger.MarketLossUsd += position.MarketLossAt(markUsd);
        Ledger.GrossUsd += position.OpenQuantity * (markUsd + position.EntryUsd) + position.OpenMargin;
        position.ClosedRow = row;
    }

    /// <summary>What was not traded in a round moves no other asset.</summary>
    public void ForgetMoves()
    {
        foreach (MovingAsset asset in assets)
        {
            asset.Price.TakeOwnMove();
        }
    }

    private double[] Sweep(List<MovingPosition> chosen) => [.. assets.Select(asset => asset.Price.Sweep(
        -asset.Price.TradedUsd * chosen.Where(p => p.Asset == asset.Index).Sum(p => p.SignedQuantity)))];

    /// <summary>Cross-impact: b moves by kappa[a, b] of what a's own flow has moved a in the round.</summary>
    private void PushOthers()
    {
        double[] moves = [.. assets.Select(a => a.Price.TakeOwnMove())];
        if (!scenario.Liquidity.Depth.CrossImpact.IsDefaultOrEmpty)
        {
            foreach (MovingAsset pushed in assets)
            {
                double move = assets.Sum(
                    by => scenario.Liquidity.Depth.CrossImpact[by.Index * assets.Length + pushed.Index] * moves[by.Index]);
                pushed.Price.Shift(move);
                MovingNotes.Note(Ledger, "cross-impact", Math.Abs(move) > 1e-4);
            }
        }
    }
}
