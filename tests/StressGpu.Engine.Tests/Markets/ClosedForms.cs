using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using System.Numerics;

namespace StressGpu.Engine.Tests.Markets;

/// <summary>Undiscounted prices of European calls on an asset at 1, and probabilities, in closed form or by quadrature.</summary>
internal static class ClosedForms
{
    /// <summary>Black 1976.</summary>
    public static double Black(double forward, double strike, double variance)
    {
        double root = Math.Sqrt(variance);
        double d = Math.Log(forward / strike) / root + root / 2;
        return forward * Normal.CDF(0, 1, d) - strike * Normal.CDF(0, 1, d - root);
    }

    /// <summary>Merton 1976, for two independent kinds of jumps: a sum over both numbers of jumps.</summary>
    public static double MertonCall(
        double strike, double variance, (double Mean, double M, double S) first, (double Mean, double M, double S) second)
    {
        double price = 0;
        for (int n = 0; n < 60; n++)
        {
            for (int k = 0; k < 60; k++)
            {
                double forward = Math.Exp(Drift(first, n) + Drift(second, k));
                double spread = variance + n * first.S * first.S + k * second.S * second.S;
                price += Chance(first.Mean, n) * Chance(second.Mean, k) * Black(forward, strike, spread);
            }
        }

        return price;
    }

    /// <summary>Heston 1993, by the characteristic function in the form that does not wind (Albrecher et al. 2007) and Lewis's integral.</summary>
    public static double HestonCall(double strike, double years, (double Kappa, double Theta, double Xi, double Rho, double V0) p)
    {
        double Integrand(double u)
        {
            Complex z = new(u, -0.5);
            Complex value = Characteristic(z, years, p) * Complex.Exp(new Complex(0, -u * Math.Log(strike)));
            return value.Real / (u * u + 0.25);
        }

        double integral = GaussLegendreRule.Integrate(Integrand, 0, 20, 128) + GaussLegendreRule.Integrate(Integrand, 20, 200, 256);
        return 1 - Math.Sqrt(strike) / Math.PI * integral;
    }

    /// <summary>P(X and Y are at most q), X and Y of unit-scale bivariate t: the normal's probability averaged over chi-square.</summary>
    public static double JointT(double q, double nu, double rho)
    {
        double Given(double level)
        {
            double chi = ChiSquared.InvCDF(nu, level);
            double bound = q * Math.Sqrt(chi / nu);
            return GaussLegendreRule.Integrate(
                z => Normal.PDF(0, 1, z) * Normal.CDF(0, 1, (bound - rho * z) / Math.Sqrt(1 - rho * rho)), -12, bound, 128);
        }

        // Small chi-squares make the tail: levels are taken evenly in the fourth root.
        return GaussLegendreRule.Integrate(x => 4 * x * x * x * Given(x * x * x * x), 0, 1, 256);
    }

    private static double Chance(double mean, int count) => mean > 0 ? Poisson.PMF(mean, count) : count == 0 ? 1 : 0;

    private static double Drift((double Mean, double M, double S) jumps, int count)
    {
        double growth = jumps.M + jumps.S * jumps.S / 2;
        return -jumps.Mean * (Math.Exp(growth) - 1) + count * growth;
    }

    private static Complex Characteristic(Complex u, double t, (double Kappa, double Theta, double Xi, double Rho, double V0) p)
    {
        Complex i = Complex.ImaginaryOne;
        Complex beta = p.Kappa - p.Rho * p.Xi * i * u;
        Complex d = Complex.Sqrt(beta * beta + p.Xi * p.Xi * (u * u + i * u));
        Complex g = (beta - d) / (beta + d);
        Complex decay = Complex.Exp(-d * t);
        Complex c = p.Kappa * p.Theta / (p.Xi * p.Xi) * ((beta - d) * t - 2 * Complex.Log((1 - g * decay) / (1 - g)));
        Complex v = p.V0 / (p.Xi * p.Xi) * (beta - d) * (1 - decay) / (1 - g * decay);
        return Complex.Exp(c + v);
    }
}
