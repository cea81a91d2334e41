using StressGpu.Kernels.Layout;
using StressGpu.Statistics;

namespace StressGpu.Engine;

/// <summary>From what was liquidated on one path to who began it, where it was lost and what moved.</summary>
internal sealed class PathAttribution
{
    /// <summary>As the asset whose move liquidated an account: none moved against it.</summary>
    private const int Nothing = -1;

    private const int NeitherSide = 2;
    private readonly PathEvents events;
    private readonly PathLosses losses;
    private readonly Dictionary<int, Cascade> cascades = [];

    private PathAttribution(PathEvents events, PathLosses losses) => (this.events, this.losses) = (events, losses);

    /// <summary>Attributes a path.</summary>
    /// <param name="events">What was recorded on it.</param>
    /// <param name="column">Its value of a column of <see cref="ResultColumn"/>.</param>
    public static PathLosses Of(PathEvents events, Func<int, double> column)
    {
        var losses = new PathLosses(column(ResultColumn.Liquidated), column(ResultColumn.Endogenous));
        losses.Add(new(LossKind.BadDebt), column(ResultColumn.BadDebt));
        losses.Add(new(LossKind.Vault), events.VaultShortfallUsd);
        var path = new PathAttribution(events, losses);
        path.FindCascades();
        path.AddLadders();
        path.AddAccounts();
        path.AddHaircuts();
        return losses;
    }

    private void FindCascades()
    {
        foreach (LadderLiquidation ladder in events.Ladders)
        {
            Note(ladder.Row, ladder.Round, ladder.LiquidatedUsd, ladder.ShortfallUsd);
        }

        for (int place = 0; place < events.Liquidations.Count; place++)
        {
            (double liquidated, double shortfall) = Sums(events.PartsOf(place));
            Note(events.Liquidations[place].Row, events.Liquidations[place].Round, liquidated, shortfall);
        }

        foreach (Cascade cascade in cascades.Values.Where(c => c.FirstUsd == 0))
        {
            losses.Add(new(LossKind.Unattributed), cascade.LaterShortfallUsd);
        }
    }

    private void Note(int row, int round, double liquidatedUsd, double shortfallUsd)
    {
        Cascade sum = cascades.GetValueOrDefault(row);
        cascades[row] = round == 0
            ? sum with { FirstUsd = sum.FirstUsd + liquidatedUsd }
            : sum with { LaterShortfallUsd = sum.LaterShortfallUsd + shortfallUsd };
    }

    private void AddLadders()
    {
        foreach (LadderLiquidation ladder in events.Ladders)
        {
            losses.Add(new(LossKind.LadderOwn, ladder.Asset, ladder.Side), ladder.ShortfallUsd);
            losses.Add(new(LossKind.AssetBadDebt, ladder.Asset, ladder.Side), ladder.ShortfallUsd);
            losses.Add(new(LossKind.Liquidated, ladder.Asset), ladder.LiquidatedUsd);
            losses.Add(new(LossKind.Contagion, ladder.Asset, ladder.Asset), ladder.LiquidatedUsd);
            losses.Add(
                new(LossKind.LadderStarted, ladder.Asset, ladder.Side), Started(ladder.Row, ladder.Round, ladder.LiquidatedUsd));
        }
    }

    private void AddAccounts()
    {
        for (int place = 0; place < events.Liquidations.Count; place++)
        {
            AccountLiquidation liquidation = events.Liquidations[place];
            ReadOnlySpan<AssetPart> parts = events.PartsOf(place);
            (double liquidated, double shortfall) = Sums(parts);
            losses.Add(new(LossKind.AccountOwn, liquidation.Account), shortfall);
            losses.Add(
                new(LossKind.AccountStarted, liquidation.Account), Started(liquidation.Row, liquidation.Round, liquidated));
            foreach (AssetPart part in parts)
            {
                losses.Add(new(LossKind.AssetBadDebt, part.Asset, 0), part.LongShortfallUsd);
                losses.Add(new(LossKind.AssetBadDebt, part.Asset, 1), part.ShortShortfallUsd);
                losses.Add(new(LossKind.AssetBadDebt, part.Asset, NeitherSide), part.LooseShortfallUsd);
                losses.Add(new(LossKind.Liquidated, part.Asset), part.LiquidatedUsd);
                Spread(part, parts);
            }
        }
    }

    /// <summary>Splits a liquidated volume over the assets whose moves cost the account, in proportion to what they cost it.</summary>
    private void Spread(AssetPart of, ReadOnlySpan<AssetPart> parts)
    {
        double cost = 0;
        foreach (AssetPart part in parts)
        {
            cost += Math.Max(0, -part.BalanceChangeUsd);
        }

        if (cost == 0)
        {
            losses.Add(new(LossKind.Contagion, of.Asset, Nothing), of.LiquidatedUsd);
            return;
        }

        foreach (AssetPart part in parts)
        {
            losses.Add(
                new(LossKind.Contagion, of.Asset, part.Asset), of.LiquidatedUsd * (Math.Max(0, -part.BalanceChangeUsd) / cost));
        }
    }

    private void AddHaircuts()
    {
        foreach (DeleveragingHaircut haircut in events.Haircuts)
        {
            losses.Add(new(LossKind.Haircut), haircut.Usd);
            losses.Add(
                haircut.Account < 0
                    ? new(LossKind.LadderHaircut, haircut.Asset, haircut.Side)
                    : new(LossKind.AccountHaircut, haircut.Account),
                haircut.Usd);
        }
    }

    /// <summary>What a liquidation of the first round began: later shortfalls of its cascade by its part of that round's volume.</summary>
    private double Started(int row, int round, double liquidatedUsd)
    {
        Cascade cascade = cascades[row];
        return round == 0 && cascade.FirstUsd > 0 ? cascade.LaterShortfallUsd * (liquidatedUsd / cascade.FirstUsd) : 0;
    }

    private static (double LiquidatedUsd, double ShortfallUsd) Sums(ReadOnlySpan<AssetPart> parts)
    {
        (double liquidated, double shortfall) = (0, 0);
        foreach (AssetPart part in parts)
        {
            liquidated += part.LiquidatedUsd;
            shortfall += part.ShortfallUsd;
        }

        return (liquidated, shortfall);
    }

    /// <summary>One row's cascade.</summary>
    private readonly record struct Cascade(double FirstUsd, double LaterShortfallUsd);
}
