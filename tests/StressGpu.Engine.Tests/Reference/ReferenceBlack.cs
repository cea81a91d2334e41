using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>Black 1976 without a rate, for calls, puts and digitals that pay 1 USD.</summary>
/// <param name="Kind">Payoff; barriers are not here.</param>
/// <param name="Strike">K, USD.</param>
/// <param name="Sigma">Volatility per square root of a year.</param>
/// <param name="Years">Time to expiry.</param>
internal readonly record struct ReferenceBlack(OptionKind Kind, double Strike, double Sigma, double Years)
{
    private double Deviation => Sigma * Math.Sqrt(Years);

    /// <summary>Value of a unit, USD, at a price of the underlying.</summary>
    public double ValueUsd(double priceUsd)
    {
        double d2 = Math.Log(priceUsd / Strike) / Deviation - Deviation / 2;
        double d1 = d2 + Deviation;
        return Kind switch
        {
            OptionKind.Call => priceUsd * ReferenceNormal.Cumulative(d1) - Strike * ReferenceNormal.Cumulative(d2),
            OptionKind.Put => Strike * ReferenceNormal.Cumulative(-d2) - priceUsd * ReferenceNormal.Cumulative(-d1),
            OptionKind.DigitalCall => ReferenceNormal.Cumulative(d2),
            OptionKind.DigitalPut => ReferenceNormal.Cumulative(-d2),
            _ => throw new NotSupportedException("the reference has no barrier options"),
        };
    }

    /// <summary>Change of value per change of the underlying's price.</summary>
    public double Delta(double priceUsd)
    {
        double d2 = Math.Log(priceUsd / Strike) / Deviation - Deviation / 2;
        double d1 = d2 + Deviation;
        double ofDigital = ReferenceNormal.Density(d2) / (priceUsd * Deviation);
        return Kind switch
        {
            OptionKind.Call => ReferenceNormal.Cumulative(d1),
            OptionKind.Put => -ReferenceNormal.Cumulative(-d1),
            OptionKind.DigitalCall => ofDigital,
            OptionKind.DigitalPut => -ofDigital,
            _ => throw new NotSupportedException("the reference has no barrier options"),
        };
    }

    /// <summary>What a unit pays at expiry, USD.</summary>
    public double PayoffUsd(double priceUsd) => Kind switch
    {
        OptionKind.Call => Math.Max(0, priceUsd - Strike),
        OptionKind.Put => Math.Max(0, Strike - priceUsd),
        OptionKind.DigitalCall => priceUsd > Strike ? 1 : 0,
        OptionKind.DigitalPut => priceUsd < Strike ? 1 : 0,
        _ => throw new NotSupportedException("the reference has no barrier options"),
    };
}
