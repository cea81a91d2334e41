using StressGpu.Model;

namespace StressGpu.Statistics.Tests;

/// <summary>Attributed losses: tails, shares and their errors.</summary>
public sealed class SystemicTests
{
    private static readonly LossKey BadDebt = new(LossKind.BadDebt);
    private static readonly LossKey Own = new(LossKind.AccountOwn, 5);

    [Fact]
    public void A_share_and_its_error_are_those_of_the_dense_ratio()
    {
        Random random = new(1);
        double[] whole = [.. Enumerable.Range(0, 400).Select(_ => 1e6 * Sample.Exponential(random))];
        double[] part = [.. whole.Select(w => random.Next(3) == 0 ? w * random.NextDouble() : 0)];
        LossAccumulator losses = Accumulate(whole, part);
        RatioMoments dense = RatioMoments.Of(part, whole);
        Moments moments = Moments.Of(part);

        Assert.Equal(dense.Ratio, losses.Share(Own).Value, 1e-12);
        Assert.Equal(dense.RatioInterval.High, losses.Share(Own).Value + Interval.Z * losses.Share(Own).StandardError, 1e-12);
        Assert.Equal(moments.Mean, losses.Mean(Own).Value, 1e-6);
        Assert.Equal(moments.MeanInterval.High, losses.Mean(Own).Value + Interval.Z * losses.Mean(Own).StandardError, 1e-6);
        Assert.Equal(part.Count(p => p > 0), losses.Mean(Own).Paths);
    }

    [Fact]
    public void A_share_of_nothing_is_no_number()
    {
        LossAccumulator losses = Accumulate([0, 0], [0, 0]);
        Assert.Equal(double.NaN, losses.Share(Own).Value);
        Assert.Equal(0, losses.Mean(Own).Value);
    }

    [Fact]
    public void The_tail_is_every_path_at_or_beyond_VaR()
    {
        Tail tail = Collect(new Sample(5000).With(PathColumn.BadDebtUsd, path => path * 37 % 5000)).Tail();

        // Values are 0 … 4,999, each once: VaR 99 % of 5,000 paths is the 4,950th, 4,949.
        Assert.Equal((4949, 0.99, 51), (tail.ThresholdUsd, tail.Level, tail.PathIds.Length));
        Assert.Equal(tail.PathIds.Order(), tail.PathIds);
        Assert.All(tail.PathIds, path => Assert.InRange(path * 37 % 5000, 4949, 4999));
    }

    [Fact]
    public void Paths_that_equal_VaR_are_in_the_tail()
    {
        Tail tail = Collect(new Sample(2000).With(PathColumn.BadDebtUsd, path => path % 2)).Tail();
        Assert.Equal((1, 0.99, 1000), (tail.ThresholdUsd, tail.Level, tail.PathIds.Length));
    }

    [Fact]
    public void Where_VaR_is_0_the_tail_is_what_has_any_bad_debt()
    {
        Tail tail = Collect(new Sample(2000).With(PathColumn.BadDebtUsd, path => path is 3 or 1999 ? path : 0)).Tail();
        Assert.Equal([3, 1999], tail.PathIds);
        Assert.Equal((3, 0.999), (tail.ThresholdUsd, tail.Level));
    }

    [Fact]
    public void Without_bad_debt_there_is_no_tail()
    {
        Tail tail = Collect(new Sample(2000)).Tail();
        Assert.Empty(tail.PathIds);
        Assert.Equal(double.NaN, tail.ThresholdUsd);
    }

    [Fact]
    public void A_tail_that_is_too_long_keeps_its_worst_and_says_its_level()
    {
        Tail tail = Collect(new Sample(2000).With(PathColumn.BadDebtUsd, path => 1 + path / 4), most: 10).Tail();

        // Four paths each are worth 500, 499 and 498: of the last two are kept, those with the smaller ids.
        Assert.Equal([1988, 1989, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999], tail.PathIds);
        Assert.Equal((498, 0.995), (tail.ThresholdUsd, tail.Level));
    }

    [Fact]
    public void Branching_is_over_the_paths_that_liquidate()
    {
        BranchingDistribution branching = Collect(new Sample(2000)
            .With(PathColumn.LiquidatedUsd, path => path % 4 == 0 ? 0 : path % 4)
            .With(PathColumn.EndogenousUsd, path => path % 4 == 3 ? 1.5 : 0)).Branching;

        // A third each at 0, 0 and 1/2, weighted by 1, 2 and 3 of volume: 1.5 of 6.
        Assert.Equal(1500, branching.Paths);
        Assert.Equal(1.0 / 6, branching.Mean.Value, 1e-12);
        Assert.Equal(0.25, branching.OfVolume.Value, 1e-12);
        Assert.Equal((0, 0, 0.5), (branching.Quantile(0.05), branching.Quantile(2.0 / 3), branching.Quantile(0.67)));
    }

    [Fact]
    public void Accounts_stand_by_the_larger_of_their_shares()
    {
        LossAccumulator losses = new();
        PathLosses path = new(10, 5);
        path.Add(BadDebt, 100);
        path.Add(new(LossKind.AccountOwn, 0), 60);
        path.Add(new(LossKind.AccountOwn, 1), 40);
        path.Add(new(LossKind.AccountStarted, 2), 70);
        path.Add(new(LossKind.AccountHaircut, 7), 5);
        path.Add(new(LossKind.Haircut), 20);
        losses.Add(path);
        SystemicMeasures measures = SystemicSummary.Of(
            new Tail([4], 100, 0.99), losses, losses.Branching, new SystemicNames(a => "a" + a, ["X"]));

        Assert.Equal(
            ["a2 started_share 0.7", "a0 own_share 0.6", "a1 own_share 0.4", "a7 haircut_share 0.25"],
            measures.Rows.Where(r => r.Kind == SystemicKinds.Account && r.Metric.EndsWith("_share", StringComparison.Ordinal))
                .Select(r => FormattableString.Invariant($"{r.Account} {r.Metric} {r.Value}")));
        Assert.Equal(0.5, measures.Value(SystemicKinds.BranchingTail, "distance_to_criticality"));
        Assert.Equal(100, measures.Value(SystemicKinds.Tail, "threshold_usd"));
    }

    [Fact]
    public void Contributions_of_parts_add_up_to_the_ES_of_the_run()
    {
        // Bad debt in steps, so that many paths are at VaR 99 % of 5,000: 4 paths a step, 50 beyond.
        Sample sample = new Sample(5000).With(PathColumn.BadDebtUsd, path => 1 + path * 37 % 5000 / 4);
        Tail tail = Collect(sample).Tail();
        RunAccumulator run = new(5000);
        for (int block = 0; block < sample.BlockCount; block++)
        {
            run.Consume(sample.Block(block));
        }

        LossAccumulator losses = new(tail);
        foreach (long path in tail.PathIds)
        {
            double badDebt = 1 + path * 37 % 5000 / 4;
            PathLosses parts = new(0, 0);
            parts.Add(BadDebt, badDebt);
            parts.Add(new(LossKind.AssetBadDebt, 0, 0), 0.25 * badDebt);
            parts.Add(new(LossKind.AssetBadDebt, 1, 1), 0.75 * badDebt);
            for (int account = 0; account < 150; account++)
            {
                parts.Add(new(LossKind.AccountOwn, account), badDebt / 150);
            }

            losses.Add(parts);
        }

        SystemicMeasures measures = SystemicSummary.Of(tail, losses, losses.Branching, new SystemicNames(a => "a" + a, ["X", "Y"]));
        double es = run.Summarise().Row("bad_debt", "es", 0.99).Value;
        double SumOf(params string[] kinds) => measures.Rows.Where(r => r.Metric == "es_usd" && kinds.Contains(r.Kind)).Sum(r => r.Value);

        Assert.Equal(52, tail.PathIds.Length);
        Assert.Equal(0.5, tail.ThresholdWeight);
        Assert.Equal(es, measures.Value(SystemicKinds.Tail, "es_usd"), 1e-9);
        Assert.Equal(es, SumOf(SystemicKinds.Asset), 1e-9);
        Assert.Equal(es, SumOf(SystemicKinds.Account, SystemicKinds.OtherAccounts), 1e-9);
        Assert.NotEqual(es, measures.Value(SystemicKinds.Tail, "bad_debt_usd"), 1e-3);
    }

    private static LossAccumulator Accumulate(double[] whole, double[] part)
    {
        LossAccumulator losses = new();
        foreach ((double all, double own) in whole.Zip(part))
        {
            PathLosses path = new(0, 0);
            path.Add(BadDebt, all);
            path.Add(Own, own);
            losses.Add(path);
        }

        return losses;
    }

    private static TailCollector Collect(Sample sample, int most = TailCollector.MostPaths)
    {
        TailCollector collector = new(most);
        for (int block = 0; block < sample.BlockCount; block++)
        {
            collector.Consume(sample.Block(block));
        }

        return collector;
    }
}
