using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>The sums of one path, by the columns of contract.md, and what only the identities of section 7 need.</summary>
internal sealed class ReferenceLedger
{
    private readonly double[] columns = new double[PathColumns.All.Length];
    private double fundDebtUnits;

    public ReferenceLedger() => this[PathColumn.FirstLiquidationStep] = -1;

    public double this[PathColumn column]
    {
        get => columns[(int)column];
        set => columns[(int)column] = value;
    }

    /// <summary>Insurance fund now, USD.</summary>
    public double FundUsd { get; set; }

    /// <summary>Fees that reached the fund, USD.</summary>
    public double FundFeesUsd { get; set; }

    /// <summary>Losses of closed positions from entry to X, USD; gains negative.</summary>
    public double MarketLossUsd { get; set; }

    /// <summary>How often the opposing side's equity at X was less than A |Kbar - X|.</summary>
    public int CappedHaircuts { get; set; }

    /// <summary>Sum of the sizes of everything that was settled, USD: the scale of rounding errors.</summary>
    public double GrossUsd { get; set; }

    /// <summary>Debt at the mark when lending accounts first triggered, USD.</summary>
    public double LiquidatableDebtUsd { get; set; }

    /// <summary>What the backstop vault has lost of its capital, USD; negative: a gain.</summary>
    public double VaultLossUsd { get; set; }

    /// <summary>Equity at the marks of the accounts that the vault took over, USD.</summary>
    public double VaultTakenUsd { get; set; }

    /// <summary>Bad debt that is the vault's own and no account's, USD.</summary>
    public double VaultBadDebtUsd { get; set; }

    /// <summary>Endogenous over liquidated volume, 0 where nothing is liquidated.</summary>
    public double BranchingRatio =>
        this[PathColumn.LiquidatedUsd] > 0 ? this[PathColumn.EndogenousUsd] / this[PathColumn.LiquidatedUsd] : 0;

    /// <summary>Notes the fund after a draw; amounts in units of which one was worth <paramref name="unitUsd"/> at the start.</summary>
    public void NoteFund(double startUnits, double levelUnits, double unpaidUnits, double unitUsd = 1)
    {
        fundDebtUnits += unpaidUnits;
        double need = unitUsd * (startUnits - levelUnits + fundDebtUnits);
        this[PathColumn.FundNeedUsd] = Math.Max(this[PathColumn.FundNeedUsd], need);
    }

    /// <summary>Counts how often something has happened, for tests that want it to.</summary>
    public Dictionary<string, int> Events { get; } = [];

    public void Note(string what) => Events[what] = Events.GetValueOrDefault(what) + 1;
}
