using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>An account of decision 0007, legs and equity, leg by leg.</summary>
internal sealed class ReferenceAccount
{
    /// <summary>Collateral worth less than this, USD, is none; so is less owed.</summary>
    public const double DustUsd = 1e-6;

    public ReferenceAccount(MarginAccounts book, int index, Scenario scenario)
    {
        Rules = scenario.Venue.MarginClasses[book.Accounts[index].MarginClass];
        CashUsd = book.Accounts[index].CashUsd;
        Coins = [.. book.Collateral.Where(c => c.Account == index).Select(c => new ReferenceCoin(c.Asset, c.Quantity, c.Weight))];
        Perpetuals = [.. book.Positions.Where(p => p.Account == index).Select(p => new ReferencePerpetual(p))];
        Loans = [.. book.Loans.Where(l => l.Account == index).Select(l => new ReferenceLoan(l.Asset, l.Quantity))];
        Options =
        [
            .. book.Options.Where(o => o.Account == index)
                .Select(o => new ReferenceOption(o, book.Instruments[o.Instrument], scenario)),
        ];
        foreach (ReferencePerpetual leg in Perpetuals.Where(p => p.IsInverse && Coins.All(c => c.Asset != p.Asset)))
        {
            Coins.Add(new ReferenceCoin(leg.Asset, 0, 1));
        }
    }

    public MarginClass Rules { get; }

    /// <summary>C, USD.</summary>
    public double CashUsd { get; set; }

    public List<ReferenceCoin> Coins { get; }

    public List<ReferencePerpetual> Perpetuals { get; }

    public List<ReferenceLoan> Loans { get; }

    public List<ReferenceOption> Options { get; }

    public bool IsClosed { get; set; }

    /// <summary>It has nothing but collateral left and owes cash: it sells in each next round.</summary>
    public bool WindsUp { get; set; }

    /// <summary>Whether it has triggered before.</summary>
    public bool HasTriggered { get; set; }

    /// <summary>The row from which it can be liquidated again.</summary>
    public int QuietUntilRow { get; set; }

    /// <summary>Notional and loans liquidated in this step, USD at the marks.</summary>
    public double LiquidatedInStepUsd { get; set; }

    public bool HasPositions => Perpetuals.Any(p => p.Quantity != 0) || Loans.Any(l => l.Units != 0) || HasOptions;

    public bool HasOptions => Options.Any(o => o.Quantity != 0);

    /// <summary>Sum of q V, USD, as the options were marked last.</summary>
    public double OptionsUsd => Options.Sum(o => o.ValueUsd);

    /// <summary>E, USD.</summary>
    public double EquityAt(double[] pricesUsd) =>
        CashUsd + OptionsUsd + CollateralAt(pricesUsd) + Perpetuals.Sum(p => p.ProfitAt(pricesUsd[p.Asset])) - DebtAt(pricesUsd);

    /// <summary>B, USD: equity with collateral at its weights.</summary>
    public double MarginBalanceAt(double[] pricesUsd) =>
        CashUsd + OptionsUsd + MarginValueAt(pricesUsd) + Perpetuals.Sum(p => p.ProfitAt(pricesUsd[p.Asset])) - DebtAt(pricesUsd);

    /// <summary>R, USD: every perpetual's whole schedule at its notional, and short options.</summary>
    public double RequirementAt(double[] pricesUsd, Scenario scenario) => Perpetuals.Sum(
        p => ReferencePosition.Maintenance(p.NotionalAt(pricesUsd[p.Asset]), scenario.Assets[p.Asset].Maintenance))
        + Options.Where(o => o.Quantity < 0).Sum(o => -o.Quantity * o.ShortMarginUsd);

    /// <summary>N, USD.</summary>
    public double NotionalAt(double[] pricesUsd) => Perpetuals.Sum(p => p.NotionalAt(pricesUsd[p.Asset]));

    /// <summary>Sum of d M, USD.</summary>
    public double DebtAt(double[] pricesUsd) => Loans.Sum(l => l.Units * Price(pricesUsd, l.Asset));

    /// <summary>Sum of u M, USD.</summary>
    public double CollateralAt(double[] pricesUsd) => Coins.Sum(c => c.Units * pricesUsd[c.Asset]);

    /// <summary>Sum of w u M, USD.</summary>
    public double MarginValueAt(double[] pricesUsd) => Coins.Sum(c => c.Weight * c.Units * pricesUsd[c.Asset]);

    /// <summary>C + sum u P0 - sum d P0, and options at their start marks, USD.</summary>
    public double BookValue(Scenario scenario)
    {
        double[] start = [.. scenario.Assets.Select(a => a.PriceUsd)];
        return CashUsd + CollateralAt(start) - DebtAt(start) + Options.Sum(o => o.Quantity * o.StartMarkUsd);
    }

    /// <summary>Sizes of everything it has, USD: the scale of its near-ties.</summary>
    public double GrossAt(double[] pricesUsd) =>
        Math.Abs(CashUsd) + Coins.Sum(c => Math.Abs(c.Units) * pricesUsd[c.Asset]) + NotionalAt(pricesUsd) + DebtAt(pricesUsd)
        + Options.Sum(o => Math.Abs(o.ValueUsd));

    /// <summary>Pays coins of an inverse contract into (or out of) the collateral in that coin.</summary>
    public void Receive(int asset, double units) => Coins.First(c => c.Asset == asset).Units += units;

    /// <summary>Price of an asset or of <see cref="LoanRow.Usd"/>, USD.</summary>
    public static double Price(double[] pricesUsd, int asset) => asset == LoanRow.Usd ? 1 : pricesUsd[asset];
}
