using System.Collections.Immutable;
using StressGpu.Kernels;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>The series of synthetic options: per underlying three expiries, with puts under the money, calls over it and both at it.</summary>
internal sealed class SyntheticSeries
{
    private const double MinutesPerHour = 60;
    private const double MostDigits = 1000;

    private static readonly ImmutableArray<double> ExpiriesHours = [24, 168, 720];

    // In standard deviations of the price until expiry.
    private static readonly ImmutableArray<(OptionKind Kind, double Moneyness)> Strikes =
    [
        (OptionKind.Put, -2), (OptionKind.Put, -1), (OptionKind.Put, 0),
        (OptionKind.Call, 0), (OptionKind.Call, 1), (OptionKind.Call, 2),
    ];

    private readonly Scenario scenario;
    private readonly StartOptionMarks marks;
    private readonly double[] prices;
    private readonly Dictionary<int, int> firstOf = [];

    public SyntheticSeries(Scenario scenario, OptionTerms terms)
    {
        (this.scenario, marks) = (scenario, new StartOptionMarks(scenario));
        prices = [.. scenario.Assets.Select(a => a.PriceUsd)];
        ImmutableArray<OptionInstrument>.Builder series = ImmutableArray.CreateBuilder<OptionInstrument>();
        foreach (VolatilitySurface surface in terms.Surfaces.OrderBy(s => s.Underlying))
        {
            firstOf[surface.Underlying] = series.Count;
            foreach (double expiry in ExpiriesHours)
            {
                series.AddRange(Strikes.Select(s => SeriesOf(surface, s.Kind, s.Moneyness, expiry)));
            }
        }

        Instruments = series.DrainToImmutable();
    }

    public ImmutableArray<OptionInstrument> Instruments { get; }

    /// <summary>Start price of an underlying, USD.</summary>
    public double PriceUsd(int underlying) => prices[underlying];

    /// <summary>One of an underlying's series.</summary>
    /// <param name="underlying">Index of the asset.</param>
    /// <param name="uniform">In (0, 1).</param>
    public int Pick(int underlying, double uniform) =>
        firstOf[underlying] + (int)(uniform * (ExpiriesHours.Length * Strikes.Length));

    /// <summary>Cash that lifts the margin balance of options to a multiple of their requirement; not negative.</summary>
    public double CashUsd(int marginClass, IReadOnlyList<OptionRow> legs, double factor)
    {
        MarginAccounts alone = new()
        {
            Accounts = [new AccountRow("", marginClass, 0)],
            Options = [.. legs],
            Instruments = Instruments,
        };
        AccountStanding standing = new AccountValuation(alone, scenario, marks).At(0, prices);
        return Math.Max(0, factor * standing.RequirementUsd - standing.MarginBalanceUsd);
    }

    private OptionInstrument SeriesOf(VolatilitySurface surface, OptionKind kind, double moneyness, double expiryHours)
    {
        double deviation = surface.Level * Math.Sqrt(expiryHours * MinutesPerHour / Horizon.MinutesPerYear);
        double strike = Rounded(prices[surface.Underlying] * MoneyMath.Exp(moneyness * deviation));
        return new OptionInstrument(surface.Underlying, kind, strike, expiryHours, 0);
    }

    // To three significant digits, by sums and products only: the same bits everywhere.
    private static double Rounded(double strike)
    {
        double scale = 1;
        while (strike * scale >= MostDigits)
        {
            scale /= 10;
        }

        while (strike * scale < MostDigits / 10)
        {
            scale *= 10;
        }

        return Math.Round(strike * scale) / scale;
    }
}
