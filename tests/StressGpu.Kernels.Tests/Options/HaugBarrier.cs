using MathNet.Numerics.Distributions;

namespace StressGpu.Kernels.Tests.Options;

/// <summary>
/// Standard barrier options as E. G. Haug prints them (The Complete Guide to Option Pricing Formulas, 4.17.1, after Reiner and
/// Rubinstein 1991): the terms A … F with rate, cost of carry and rebate.
/// </summary>
internal sealed record HaugBarrier(double Strike, double Barrier, double Years, double Volatility)
{
    public double Rate { get; init; }

    public double Carry { get; init; }

    public double Rebate { get; init; }

    private double Deviation => Volatility * Math.Sqrt(Years);

    private double Mu => (Carry - Volatility * Volatility / 2) / (Volatility * Volatility);

    public double DownAndOutCall(double spot) => Strike > Barrier
        ? A(spot, 1) - C(spot, 1, 1) + F(spot, 1)
        : B(spot, 1) - D(spot, 1, 1) + F(spot, 1);

    public double UpAndOutCall(double spot) => Strike > Barrier
        ? F(spot, -1)
        : A(spot, 1) - B(spot, 1) + C(spot, 1, -1) - D(spot, 1, -1) + F(spot, -1);

    public double DownAndOutPut(double spot) => Strike > Barrier
        ? A(spot, -1) - B(spot, -1) + C(spot, -1, 1) - D(spot, -1, 1) + F(spot, 1)
        : F(spot, 1);

    public double UpAndOutPut(double spot) => Strike > Barrier
        ? B(spot, -1) - D(spot, -1, -1) + F(spot, -1)
        : A(spot, -1) - C(spot, -1, -1) + F(spot, -1);

    /// <summary>Without a rebate: what comes alive at the barrier.</summary>
    public double DownAndInCall(double spot) => Strike > Barrier
        ? C(spot, 1, 1)
        : A(spot, 1) - B(spot, 1) + D(spot, 1, 1);

    /// <summary>Without a rebate: what comes alive at the barrier.</summary>
    public double UpAndInPut(double spot) => Strike > Barrier
        ? A(spot, -1) - B(spot, -1) + D(spot, -1, -1)
        : C(spot, -1, -1);

    private double A(double spot, int phi) => Vanilla(spot, phi, Math.Log(spot / Strike) / Deviation + (1 + Mu) * Deviation);

    private double B(double spot, int phi) => Vanilla(spot, phi, Math.Log(spot / Barrier) / Deviation + (1 + Mu) * Deviation);

    private double C(double spot, int phi, int eta) =>
        Reflected(spot, phi, eta, Math.Log(Barrier * Barrier / (spot * Strike)) / Deviation + (1 + Mu) * Deviation);

    private double D(double spot, int phi, int eta) =>
        Reflected(spot, phi, eta, Math.Log(Barrier / spot) / Deviation + (1 + Mu) * Deviation);

    private double F(double spot, int eta)
    {
        double lambda = Math.Sqrt(Mu * Mu + 2 * Rate / (Volatility * Volatility));
        double z = Math.Log(Barrier / spot) / Deviation + lambda * Deviation;
        double ratio = Barrier / spot;
        return Rebate * (Math.Pow(ratio, Mu + lambda) * N(eta * z)
            + Math.Pow(ratio, Mu - lambda) * N(eta * z - 2 * eta * lambda * Deviation));
    }

    private double Vanilla(double spot, int phi, double x) =>
        phi * spot * Math.Exp((Carry - Rate) * Years) * N(phi * x)
        - phi * Strike * Math.Exp(-Rate * Years) * N(phi * (x - Deviation));

    private double Reflected(double spot, int phi, int eta, double y)
    {
        double ratio = Barrier / spot;
        return phi * spot * Math.Exp((Carry - Rate) * Years) * Math.Pow(ratio, 2 * (Mu + 1)) * N(eta * y)
            - phi * Strike * Math.Exp(-Rate * Years) * Math.Pow(ratio, 2 * Mu) * N(eta * (y - Deviation));
    }

    private static double N(double x) => Normal.CDF(0, 1, x);
}
