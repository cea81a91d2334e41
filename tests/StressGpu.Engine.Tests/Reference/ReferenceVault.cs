using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>The backstop vault: cash and units of assets, which it closes over time.</summary>
/// <remarks>
/// A linear perpetual of entry e is worth q P - q e, an inverse one (n/e) P - n: units and cash, so taking either over at any
/// mark changes nobody's wealth.
/// </remarks>
internal sealed class ReferenceVault(BackstopVault terms, ReferenceQuote[] quotes, ReferenceLedger ledger)
{
    private readonly double[] units = new double[quotes.Length];
    private double cashUsd = terms.CapitalUsd;

    /// <summary>Cash and inventory at P, USD.</summary>
    public double ValueUsd => cashUsd + units.Select((quantity, asset) => quantity * quotes[asset].TradedUsd).Sum();

    public double LossUsd => terms.CapitalUsd - ValueUsd;

    /// <summary>Takes an account's cash, coin and perpetuals and leaves it empty.</summary>
    public void Take(ReferenceAccount account)
    {
        cashUsd += account.CashUsd;
        account.CashUsd = 0;
        foreach (ReferenceCoin coin in account.Coins)
        {
            units[coin.Asset] += coin.Units;
            coin.Units = 0;
        }

        foreach (ReferencePerpetual leg in account.Perpetuals)
        {
            double taken = leg.IsInverse ? leg.Quantity / leg.EntryUsd : leg.Quantity;
            units[leg.Asset] += taken;
            cashUsd -= taken * leg.EntryUsd;
            leg.Close(1);
        }

        ledger.Note("vault takes over");
    }

    /// <summary>A step: trades 1 - 2^(-dt/halfLife) of the inventory, as forced flow.</summary>
    public void Unwind(double stepMinutes)
    {
        double share = 1 - Math.Pow(0.5, stepMinutes / terms.HalfLifeMinutes);
        for (int asset = 0; asset < units.Length; asset++)
        {
            double traded = share * units[asset];
            if (traded != 0)
            {
                double executed = quotes[asset].Sweep(-traded);
                cashUsd += traded * executed;
                units[asset] -= traded;
                ledger.GrossUsd += Math.Abs(traded) * executed;
            }
        }
    }

    /// <summary>After a step's cascade: a value under zero is a shortfall, USD, and the vault is empty.</summary>
    public double Default()
    {
        double shortfall = Math.Max(0, -ValueUsd);
        if (shortfall > 0)
        {
            Array.Clear(units);
            cashUsd = 0;
            ledger.Note("vault defaults");
        }

        return shortfall;
    }
}
