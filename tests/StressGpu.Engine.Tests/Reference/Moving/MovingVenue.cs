using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>One role of a path: the traded one, or (without anybody's impact) its shadow; decision 0011's order in a step.</summary>
internal sealed class MovingVenue
{
    private readonly Scenario scenario;
    private readonly bool isShadow;
    private readonly MovingRounds rounds;
    private readonly MovingPanic panic;

    public MovingVenue(Scenario scenario, PositionBook book, bool isShadow)
    {
        (this.scenario, this.isShadow) = (scenario, isShadow);
        List<MovingPosition> positions = Slices(scenario, book);
        Assets = [.. scenario.Assets.Select((_, index) =>
            new MovingAsset(scenario, index, isShadow, Ties, positions.Where(p => p.Asset == index)))];
        Clearing = new MovingClearing(scenario, Assets, Ties);
        rounds = new MovingRounds(scenario, Assets, Clearing);
        panic = new MovingPanic(scenario, Assets, Ties);
    }

    public MovingAsset[] Assets { get; }

    public MovingClearing Clearing { get; }

    public ReferenceTies Ties { get; } = new();

    public ReferenceLedger Ledger => Clearing.Ledger;

    /// <summary>What positions that are still open have paid, USD.</summary>
    public double FundingOpenUsd => Assets.Sum(a => a.Positions.Sum(p => p.SignedQuantity) * a.Funding.PaidUsd);

    /// <summary>The step that leads to a row; row 0 is the start's cascade.</summary>
    public void Step(int row, double[] fairUsd, MovingExtremes[]? extremes)
    {
        foreach (MovingAsset asset in Assets)
        {
            if (row > 0)
            {
                Advance(asset, row, fairUsd[asset.Index]);
            }

            asset.Oracle.See(row, asset.Price.FairUsd);
            asset.Halt.Begin(row);
            asset.BegunUsd.Add(asset.MarkUsd);
        }

        if (row > 0)
        {
            Ledger.GrossUsd += Clearing.Vault?.Unwind(scenario.Horizon.StepMinutes) ?? 0;
            Clearing.ForgetMoves();
        }

        rounds.Cascade(row, extremes);
        AfterCascade(row);
    }

    /// <summary>What is updated from the prices after it.</summary>
    public void End(int row)
    {
        foreach (MovingAsset asset in Assets)
        {
            asset.End(row);
        }
    }

    private void Advance(MovingAsset asset, int row, double fairUsd)
    {
        double paid = asset.Funding.Pay(row - 1, asset.LastMarkUsd);
        Ledger[PathColumn.FundingNetUsd] += paid * asset.Positions.Sum(p => p.SignedQuantity);
        asset.Price.Decay(scenario.Horizon.StepMinutes);
        asset.Price.MoveTo(fairUsd);
        double shift = VenueShifts.LogMove(scenario, asset.Index, row);
        asset.Price.Shift(shift);
        MovingNotes.Note(Ledger, "shift", shift != 0);
        MovingNotes.Note(Ledger, "band", asset.Price.IsHeld);
    }

    private void AfterCascade(int row)
    {
        if (!isShadow && panic.Choose(position => rounds.MayTrade(position, row)) is { Count: > 0 } chosen)
        {
            Clearing.Panic(chosen, row);
            Ledger.Note("panic");
        }

        if (Clearing.Vault is { } vault)
        {
            double shortfall = vault.Default();
            Clearing.Waterfall.CoverVault(shortfall);
            MovingNotes.Note(Ledger, "vault fails", shortfall > 0);
            Ledger[PathColumn.VaultLossUsd] = vault.LossUsd;
        }

        foreach (MovingAsset asset in Assets)
        {
            asset.SeeBacklog(row, position => rounds.MayTrade(position, row));
        }

        double backlog = Assets.Sum(a => a.BacklogUsd);
        Ledger[PathColumn.MaxBacklogUsd] = Math.Max(Ledger[PathColumn.MaxBacklogUsd], backlog);
    }

    private static List<MovingPosition> Slices(Scenario scenario, PositionBook book)
    {
        int slices = scenario.Venue.PartialLiquidation?.Slices ?? 1;
        var positions = new List<MovingPosition>();
        for (int index = 0; index < book.Count; index++)
        {
            MovingPosition? previous = null;
            for (int slice = 0; slice < slices; slice++)
            {
                previous = new MovingPosition(scenario.Assets[book.Assets[index]], book, index, previous, slices);
                positions.Add(previous);
            }
        }

        return positions;
    }
}
