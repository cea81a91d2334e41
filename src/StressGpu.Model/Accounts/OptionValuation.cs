namespace StressGpu.Model;

/// <summary>Options of accounts at the start of a run: value, standard margin, and the grid's margin (decision 0007).</summary>
internal sealed class OptionValuation(MarginAccounts accounts, Scenario scenario, IOptionMarks marks)
{
    private readonly OptionTerms terms = scenario.Venue.Options
        ?? throw new ArgumentException("options need the venue's option terms", nameof(scenario));

    /// <summary>Whether options of an account have an underlying.</summary>
    public bool Holds(Range held, int underlying)
    {
        foreach (OptionRow row in accounts.Options.AsSpan()[held])
        {
            if (accounts.Instruments[row.Instrument].Underlying == underlying)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The options of an account.</summary>
    /// <param name="held">Its options.</param>
    /// <param name="perpetuals">Its perpetuals.</param>
    /// <param name="marksUsd">Mark of each asset, USD per unit.</param>
    /// <param name="hasGrid">Whether they are margined by the grid.</param>
    public OptionStanding At(Range held, Range perpetuals, ReadOnlySpan<double> marksUsd, bool hasGrid)
    {
        (double value, double standard, double notional) = (0, 0, 0);
        foreach (OptionRow row in accounts.Options.AsSpan()[held])
        {
            OptionInstrument series = accounts.Instruments[row.Instrument];
            double price = marksUsd[series.Underlying];
            bool isModel = scenario.Assets[series.Underlying].DepthUsdPerPercent < terms.DepthThresholdUsd;
            double haircut = !isModel ? 1 : row.SignedQuantity > 0 ? 1 - terms.Haircut : 1 + terms.Haircut;
            value += row.SignedQuantity * marks.MarkUsd(series, price) * haircut;
            notional += Math.Abs(row.SignedQuantity) * price;
            standard += row.SignedQuantity < 0 && !hasGrid ? -row.SignedQuantity * marks.MaintenanceUsd(series, price) : 0;
        }

        return new OptionStanding(value, hasGrid ? Grid(held, perpetuals, marksUsd) : standard, notional);
    }

    private double Grid(Range held, Range perpetuals, ReadOnlySpan<double> marksUsd)
    {
        SortedSet<int> underlyings = [];
        foreach (OptionRow row in accounts.Options.AsSpan()[held])
        {
            underlyings.Add(accounts.Instruments[row.Instrument].Underlying);
        }

        double sum = 0;
        foreach (int underlying in underlyings)
        {
            sum += new Underlying(this, underlying, marksUsd[underlying], held, perpetuals).MarginUsd();
        }

        return sum;
    }

    private readonly record struct Underlying(OptionValuation Of, int Index, double PriceUsd, Range Held, Range Perpetuals)
    {
        public double MarginUsd()
        {
            double now = Value(0, 1);
            double worst = 0;
            foreach (GridShock shock in Of.Marks.Shocks)
            {
                worst = Math.Max(worst, shock.LossWeight * (now - Value(shock.Move, shock.VolatilityFactor)));
            }

            double rate = Of.Scenario.Assets[Index].Maintenance.Tiers[0].Rate;
            return Math.Max(worst, rate * PriceUsd * Math.Abs(NetUnits()));
        }

        // Options and perpetuals after a relative move of the price and with the level of volatility times a factor.
        private double Value(double move, double volatilityFactor)
        {
            double price = PriceUsd * (1 + move);
            double value = 0;
            foreach (OptionRow row in Of.Accounts.Options.AsSpan()[Held])
            {
                OptionInstrument series = Of.Accounts.Instruments[row.Instrument];
                value += series.Underlying == Index ? row.SignedQuantity * Of.Marks.ShockedUsd(series, PriceUsd, move, volatilityFactor) : 0;
            }

            foreach (PerpetualRow leg in Of.Accounts.Positions.AsSpan()[Perpetuals])
            {
                value += leg.Asset == Index ? leg.ProfitUsd(price) : 0;
            }

            return value;
        }

        private double NetUnits()
        {
            double units = 0;
            foreach (OptionRow row in Of.Accounts.Options.AsSpan()[Held])
            {
                OptionInstrument series = Of.Accounts.Instruments[row.Instrument];
                units += series.Underlying == Index ? row.SignedQuantity * Of.Marks.Delta(series, PriceUsd) : 0;
            }

            foreach (PerpetualRow leg in Of.Accounts.Positions.AsSpan()[Perpetuals])
            {
                units += leg.Asset != Index ? 0
                    : leg.SignedQuantity / (leg.Contract == ContractKind.Linear ? 1 : PriceUsd);
            }

            return units;
        }
    }

    private MarginAccounts Accounts => accounts;

    private Scenario Scenario => scenario;

    private IOptionMarks Marks => marks;
}
