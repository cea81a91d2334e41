using StressGpu.Model;

namespace StressGpu.Engine.Tests.Accounts;

/// <summary>One random account of <see cref="RandomAccounts"/>; each returns its gross notional, USD.</summary>
internal static class RandomAccount
{
    /// <summary>Perpetuals in one to three assets, linear or inverse, against cash and coin; a quarter with a loan.</summary>
    public static double Cross(Random random, AccountBook book, int rules, double[] pricesUsd)
    {
        var legs = new List<Leg>();
        for (int leg = random.Next(3); leg >= 0; leg--)
        {
            int asset = random.Next(pricesUsd.Length);
            double spread = random.Next(5) == 0 ? 0.6 : 0.04;
            double entry = pricesUsd[asset] * Math.Exp((random.NextDouble() - 0.5) * spread);
            double notional = Math.Pow(10, 2 + 3.5 * random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1);
            legs.Add(new Leg(asset, notional, entry, random.Next(3) == 0));
        }

        double gross = legs.Sum(l => Math.Abs(l.NotionalUsd));
        double equity = random.Next(25) == 0 ? -0.1 * gross : gross / (1.5 * Math.Pow(30, random.NextDouble()));
        double loan = random.Next(4) == 0 ? gross * (0.2 + random.NextDouble()) : 0;
        int owed = random.Next(-1, pricesUsd.Length);
        double coinUsd = Math.Max(0, equity + loan) * RandomVenue.Pick(random, 0, 0.5, 1, 1.5);
        double profit = legs.Sum(l => l.ProfitUsd(pricesUsd[l.Asset]));
        book.Account(equity + loan - coinUsd - profit, rules);
        Collateral(random, book, legs, coinUsd, pricesUsd);
        foreach (Leg leg in legs)
        {
            leg.AddTo(book);
        }

        if (loan > 0)
        {
            book.Loan(owed, owed < 0 ? loan : loan / pricesUsd[owed]);
        }

        return gross + loan;
    }

    /// <summary>Coin collateral against one or two debts; some are liquidatable at the start.</summary>
    public static double Borrower(Random random, AccountBook book, int rules, double[] pricesUsd)
    {
        book.Account(0, rules);
        double debt = Math.Pow(10, 2 + 3.5 * random.NextDouble());
        double healthFactor = random.Next(15) == 0 ? 0.5 + random.NextDouble() / 2 : 1 + 0.3 * random.NextDouble();
        int first = random.Next(pricesUsd.Length);
        int coins = random.Next(1, 3);
        for (int leg = 0; leg < coins; leg++)
        {
            int asset = (first + leg) % pricesUsd.Length;
            double weight = 0.5 + 0.4 * random.NextDouble();
            double share = coins == 1 ? 1 : leg == 0 ? 0.7 : 0.3;
            book.Coin(asset, share * debt * healthFactor / weight / pricesUsd[asset], weight);
        }

        int owed = (first + 1) % pricesUsd.Length;
        double usdShare = RandomVenue.Pick(random, 0, 0.4, 1);
        if (usdShare > 0)
        {
            book.Loan(LoanRow.Usd, usdShare * debt);
        }

        if (usdShare < 1)
        {
            book.Loan(owed, (1 - usdShare) * debt / pricesUsd[owed]);
        }

        return 2 * debt;
    }

    /// <summary>A coin row for every inverse contract, and one more; some have no weight.</summary>
    private static void Collateral(Random random, AccountBook book, List<Leg> legs, double coinUsd, double[] pricesUsd)
    {
        int[] assets =
        [
            .. legs.Where(l => l.IsInverse).Select(l => l.Asset).Append(random.Next(pricesUsd.Length)).Distinct(),
        ];
        foreach (int asset in coinUsd > 0 || legs.Any(l => l.IsInverse) ? assets : [])
        {
            double weight = random.Next(30) == 0 ? 0 : 0.7 + 0.3 * random.NextDouble();
            double share = (0.5 + random.NextDouble()) / assets.Length;
            book.Coin(asset, Math.Max(1, share * coinUsd) / pricesUsd[asset], weight);
        }
    }

    private sealed record Leg(int Asset, double NotionalUsd, double EntryUsd, bool IsInverse)
    {
        public double ProfitUsd(double priceUsd) => NotionalUsd * (priceUsd / EntryUsd - 1);

        public void AddTo(AccountBook book)
        {
            if (IsInverse)
            {
                book.Inverse(Asset, NotionalUsd, EntryUsd);
            }
            else
            {
                book.Linear(Asset, NotionalUsd / EntryUsd, EntryUsd);
            }
        }
    }
}
