using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Statistics;

/// <summary>From attributed tail losses to the rows of systemic.parquet.</summary>
public sealed class SystemicSummary
{
    /// <summary>Most accounts that are named, of the systemic ones and of those that auto-deleveraging costs most.</summary>
    public const int MostAccounts = 100;

    private const string EsMetric = "es_usd";

    private readonly LossAccumulator losses;
    private readonly SystemicNames names;

    private SystemicSummary(LossAccumulator losses, SystemicNames names) => (this.losses, this.names) = (losses, names);

    /// <summary>All measures.</summary>
    /// <param name="tail">The tail.</param>
    /// <param name="losses">Its paths' losses.</param>
    /// <param name="run">The branching ratio over the run.</param>
    /// <param name="names">Names of accounts and assets.</param>
    public static SystemicMeasures Of(Tail tail, LossAccumulator losses, BranchingDistribution run, SystemicNames names)
    {
        ArgumentNullException.ThrowIfNull(tail);
        ArgumentNullException.ThrowIfNull(losses);
        ArgumentNullException.ThrowIfNull(run);
        var summary = new SystemicSummary(losses, names);
        return new(
        [
            .. summary.TailRows(tail),
            .. summary.Accounts(),
            .. summary.Winners(),
            .. summary.Ladders(),
            .. summary.Sums(SystemicKinds.Vault, new(LossKind.Vault)),
            .. summary.Sums(SystemicKinds.Unattributed, new(LossKind.Unattributed)),
            .. summary.Assets(),
            .. summary.Contagion(),
            .. Branching(SystemicKinds.BranchingTail, losses.Branching),
            .. Branching(SystemicKinds.BranchingRun, run),
        ]);
    }

    private IEnumerable<SystemicRow> TailRows(Tail tail)
    {
        LossEstimate badDebt = losses.Mean(new(LossKind.BadDebt));
        yield return SystemicRow.Of(SystemicKinds.Tail, "level", tail.Level, double.NaN, losses.Paths);
        yield return SystemicRow.Of(SystemicKinds.Tail, "threshold_usd", tail.ThresholdUsd, double.NaN, losses.Paths);
        yield return SystemicRow.Of(SystemicKinds.Tail, "bad_debt_usd", badDebt.Value, badDebt.StandardError, losses.Paths);
        yield return Contribution(new(LossKind.BadDebt)) with { Kind = SystemicKinds.Tail };
    }

    /// <summary>The accounts by the larger of their own and their started share of the tail's bad debt, then what all others add to the ES.</summary>
    private IEnumerable<SystemicRow> Accounts()
    {
        ImmutableArray<int> named = [.. NamedAccounts()];
        foreach (int account in named)
        {
            LossKey own = new(LossKind.AccountOwn, account);
            foreach (SystemicRow row in Both(own, "own").Concat(Both(new(LossKind.AccountStarted, account), "started")).Append(Contribution(own)))
            {
                yield return row with { Kind = SystemicKinds.Account, Account = names.Account(account) };
            }
        }

        HashSet<int> known = [.. named];
        LossEstimate[] others = [.. Keys(LossKind.AccountOwn).Where(k => !known.Contains(k.First)).OrderBy(k => k.First).Select(losses.Contribution)];
        if (others.Length > 0)
        {
            yield return SystemicRow.Of(SystemicKinds.OtherAccounts, EsMetric, others.Sum(o => o.Value), double.NaN, others.Max(o => o.Paths));
        }
    }

    private IEnumerable<int> NamedAccounts() =>
        losses.Keys.Where(k => k.Kind is LossKind.AccountOwn or LossKind.AccountStarted).Select(k => k.First).Distinct()
            .OrderByDescending(a => Math.Max(
                losses.Mean(new(LossKind.AccountOwn, a)).Value, losses.Mean(new(LossKind.AccountStarted, a)).Value))
            .ThenBy(a => a).Take(MostAccounts);

    private IEnumerable<SystemicRow> Winners() =>
        from key in Keys(LossKind.AccountHaircut).OrderByDescending(k => losses.Mean(k).Value).ThenBy(k => k.First).Take(MostAccounts)
        from row in Both(key, "haircut")
        select row with { Kind = SystemicKinds.Account, Account = names.Account(key.First) };

    private IEnumerable<SystemicRow> Ladders() =>
        from at in losses.Keys.Where(k => k.Kind is LossKind.LadderOwn or LossKind.LadderStarted or LossKind.LadderHaircut)
            .Select(k => (k.First, k.Second)).Distinct().Order()
        from row in Both(new(LossKind.LadderOwn, at.First, at.Second), "own")
            .Concat(Both(new(LossKind.LadderStarted, at.First, at.Second), "started"))
            .Concat(Both(new(LossKind.LadderHaircut, at.First, at.Second), "haircut"))
            .Append(Contribution(new(LossKind.LadderOwn, at.First, at.Second)))
        select row with { Kind = SystemicKinds.Ladder, Asset = names.Asset(at.First), Side = SystemicNames.Side(at.Second) };

    private IEnumerable<SystemicRow> Sums(string kind, LossKey key)
    {
        SystemicRow[] rows = [.. Both(key, "bad_debt")];
        return (rows.Length > 0 && key.Kind == LossKind.Vault ? [.. rows, Contribution(key)] : rows).Select(r => r with { Kind = kind });
    }

    private IEnumerable<SystemicRow> Assets() =>
        from key in Keys(LossKind.AssetBadDebt).OrderBy(k => (k.First, k.Second))
        from row in Both(key, "bad_debt").Append(Contribution(key))
        select row with { Kind = SystemicKinds.Asset, Asset = names.Asset(key.First), Side = SystemicNames.Side(key.Second) };

    private IEnumerable<SystemicRow> Contagion() =>
        from key in Keys(LossKind.Contagion).OrderBy(k => (k.First, k.Second))
        from row in Both(key, "liquidated")
        select row with { Kind = SystemicKinds.Contagion, Asset = names.Asset(key.First), Source = names.Asset(key.Second) };

    private SystemicRow Contribution(LossKey key)
    {
        LossEstimate part = losses.Contribution(key);
        return SystemicRow.Of("", EsMetric, part.Value, part.StandardError, part.Paths);
    }

    /// <summary>Mean and share of an amount that some path has.</summary>
    private IEnumerable<SystemicRow> Both(LossKey key, string metric)
    {
        LossEstimate mean = losses.Mean(key);
        LossEstimate share = losses.Share(key);
        return mean.Paths == 0 ? [] :
        [
            SystemicRow.Of("", metric + "_usd", mean.Value, mean.StandardError, mean.Paths),
            SystemicRow.Of("", metric + "_share", share.Value, share.StandardError, share.Paths),
        ];
    }

    private IEnumerable<LossKey> Keys(LossKind kind) => losses.Keys.Where(k => k.Kind == kind);

    private static IEnumerable<SystemicRow> Branching(string kind, BranchingDistribution of)
    {
        yield return SystemicRow.Of(kind, "mean", of.Mean.Value, of.Mean.StandardError, of.Paths);
        foreach ((string name, double fraction) in ((string, double)[])
            [("p05", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p95", 0.95)])
        {
            yield return SystemicRow.Of(kind, name, of.Quantile(fraction), double.NaN, of.Paths);
        }

        LossEstimate volume = of.OfVolume;
        yield return SystemicRow.Of(kind, "ratio", volume.Value, volume.StandardError, of.Paths);
        yield return SystemicRow.Of(kind, "distance_to_criticality", 1 - volume.Value, volume.StandardError, of.Paths);
    }
}
