using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>Accounts at moved prices.</summary>
internal sealed class FallAnalysis
{
    private readonly MarginAccounts accounts;
    private readonly AccountValuation valuation;
    private readonly double[] startUsd;
    private readonly double exposureUsd;

    public FallAnalysis(MarginAccounts accounts, Scenario scenario)
    {
        this.accounts = accounts;
        valuation = new AccountValuation(accounts, scenario, new StartOptionMarks(scenario));
        startUsd = [.. scenario.Assets.Select(a => a.PriceUsd)];
        AtStart = new AccountStanding[accounts.Accounts.Length];
        Parallel.For(0, AtStart.Length, account => AtStart[account] = valuation.At(account, startUsd));
        exposureUsd = AtStart.Sum(s => s.ExposureUsd);
    }

    /// <summary>Each account at the start prices.</summary>
    public AccountStanding[] AtStart { get; }

    /// <summary>The fall that liquidates each account, fractions.</summary>
    public double[] Distances(bool[] falls)
    {
        double[] distances = new double[AtStart.Length];
        Parallel.For(
            0, distances.Length, () => new LiquidationDistance(valuation, startUsd),
            (account, _, distance) =>
            {
                distances[account] = distance.Of(account, falls);
                return distance;
            },
            _ => { });
        return distances;
    }

    /// <summary>What is liquidatable when some assets move by a fraction.</summary>
    public Liquidatable At(bool[] moving, double change)
    {
        double[] marks = [.. startUsd.Select((p, i) => moving[i] ? p * (1 + change) : p)];
        AccountStanding[] moved = new AccountStanding[AtStart.Length];
        Parallel.For(0, moved.Length, account => moved[account] = valuation.At(account, marks));
        (int count, double debt, double notional, double exposure) = (0, 0, 0, 0);
        for (int account = 0; account < moved.Length; account++)
        {
            if (moved[account].IsLiquidatable)
            {
                AccountStanding start = AtStart[account];
                count++;
                debt += moved[account].DebtUsd;
                notional += start.PerpetualNotionalUsd + start.OptionNotionalUsd;
                exposure += start.ExposureUsd;
            }
        }

        return new Liquidatable(change, count, debt, notional, exposureUsd == 0 ? 0 : exposure / exposureUsd);
    }

    /// <summary>Distances and what falls make liquidatable.</summary>
    public AssetFall Describe(string? assetId, bool[] falls, double[]? distances = null)
    {
        distances ??= Distances(falls);
        int[] holders = [.. Enumerable.Range(0, distances.Length).Where(a => distances[a] < LiquidationDistance.Never)];
        return new AssetFall(
            assetId, holders.Sum(a => AtStart[a].ExposureUsd), holders.Length,
            ClassDescription.OfSome([.. holders.Select(a => distances[a])]),
            [.. Liquidatable.Falls.Select(f => At(falls, -f))]);
    }

    /// <summary>Assets with most value in collateral, perpetuals, loans and options, largest first.</summary>
    public IEnumerable<int> MainAssets(int most)
    {
        double[] values = new double[startUsd.Length];
        foreach (CollateralRow leg in accounts.Collateral)
        {
            values[leg.Asset] += Math.Abs(leg.Quantity) * startUsd[leg.Asset];
        }

        foreach (PerpetualRow leg in accounts.Positions)
        {
            values[leg.Asset] += leg.NotionalUsd(startUsd[leg.Asset]);
        }

        foreach (LoanRow loan in accounts.Loans.Where(l => l.Asset != LoanRow.Usd))
        {
            values[loan.Asset] += loan.Quantity * startUsd[loan.Asset];
        }

        foreach (OptionRow option in accounts.Options)
        {
            int underlying = accounts.Instruments[option.Instrument].Underlying;
            values[underlying] += Math.Abs(option.SignedQuantity) * startUsd[underlying];
        }

        return values.Index().Where(v => v.Item > 0).OrderByDescending(v => v.Item).ThenBy(v => v.Index).Take(most).Select(v => v.Index);
    }
}
