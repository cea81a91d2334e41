using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference.Moving;

/// <summary>Funding of one asset and role (0011).</summary>
internal sealed class MovingFunding(Funding? terms, Horizon horizon)
{
    private readonly List<double> premiums = [];

    /// <summary>Phi: what a long has paid since the start, USD per unit.</summary>
    public double PaidUsd { get; private set; }

    /// <summary>Marks at which something was due, summed, USD per unit: the scale of rounding errors.</summary>
    public double GrossUsd { get; private set; }

    /// <summary>A row's end with log(P/F); a shadow's is 0.</summary>
    public void See(double premium) => premiums.Add(premium);

    /// <summary>What a long pays per unit at a row, USD; 0 where nothing is due.</summary>
    public double Pay(int row, double markUsd)
    {
        int interval = terms is null ? 0 : horizon.Rows(terms.IntervalHours * 60);
        if (terms is null || row == 0 || row % interval != 0)
        {
            return 0;
        }

        double premium = premiums.TakeLast(interval).Average();
        double rate = premium + Math.Clamp(terms.InterestRate - premium, -terms.ClampBand, terms.ClampBand);
        double paid = Math.Clamp(rate, -terms.Cap, terms.Cap) * markUsd;
        PaidUsd += paid;
        GrossUsd += markUsd;
        return paid;
    }
}
