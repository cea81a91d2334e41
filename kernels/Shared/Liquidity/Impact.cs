namespace StressGpu.Kernels;

/// <summary>The impact law, in the scaled flow g = G/D: 1 moves the price by 1 % (temporarily, where phi is 0).</summary>
internal interface IImpact
{
    /// <summary>x(G): displacement of log price for a scaled flow.</summary>
    double Displacement(double flow, double exponent);

    /// <summary>(H(G1) - H(G0))/dG - x(G0): mean displacement over a sweep less that before it; the change is not 0.</summary>
    double SweepAverage(double flow, double change, double exponent);
}

/// <summary>beta = 1.</summary>
internal readonly struct LinearImpact : IImpact
{
    public double Displacement(double flow, double exponent) => Ops.Mul(0.01, flow);

    public double SweepAverage(double flow, double change, double exponent) => Ops.Mul(0.005, change);
}

/// <summary>Any positive beta.</summary>
internal readonly struct PowerImpact : IImpact
{
    private const double SeriesBelow = 1.0 / 64;

    public double Displacement(double flow, double exponent)
    {
        double size = MoneyMath.Power(flow < 0 ? -flow : flow, exponent);
        return Ops.Mul(flow < 0 ? -0.01 : 0.01, size);
    }

    public double SweepAverage(double flow, double change, double exponent)
    {
        double size = flow < 0 ? -flow : flow;
        double relative = size > 0 ? (flow < 0 ? -change : change) / size : 2;
        if (relative < SeriesBelow && relative > -SeriesBelow)
        {
            return Ops.Mul(Displacement(flow, exponent), Series(relative, exponent));
        }

        double before = Potential(flow, exponent);
        double after = Potential(flow + change, exponent);
        return (after - before) / change - Displacement(flow, exponent);
    }

    /// <summary>H in scaled units: 0.01 |g|^(beta+1)/(beta+1).</summary>
    private static double Potential(double flow, double exponent)
    {
        double size = flow < 0 ? -flow : flow;
        return Ops.Mul(0.01 / (exponent + 1.0), MoneyMath.Power(size, exponent + 1.0));
    }

    /// <summary>((1+s)^(beta+1) - 1)/((beta+1) s) - 1 for small s: the direct form would cancel.</summary>
    private static double Series(double s, double beta)
    {
        double p = Ops.Fma(s, (beta - 5.0) / 7.0, 1.0);
        p = Ops.Fma(Ops.Mul(s, (beta - 4.0) / 6.0), p, 1.0);
        p = Ops.Fma(Ops.Mul(s, (beta - 3.0) / 5.0), p, 1.0);
        p = Ops.Fma(Ops.Mul(s, (beta - 2.0) / 4.0), p, 1.0);
        p = Ops.Fma(Ops.Mul(s, (beta - 1.0) / 3.0), p, 1.0);
        return Ops.Mul(Ops.Mul(s, 0.5), Ops.Mul(beta, p));
    }
}
