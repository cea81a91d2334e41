namespace StressGpu.Input.Calibrations;

/// <summary>GJR-GARCH(1,1) of one asset in units of a bar, its stationary variance apart.</summary>
internal readonly record struct GarchParameters(double Alpha, double Gamma, double Beta)
{
    private const double MostPersistence = 0.9999;

    /// <summary>Sum of weights: under 1 where the variance is stationary.</summary>
    public double Persistence => Alpha + Gamma / 2 + Beta;

    /// <summary>Any point of the plane as parameters of a stationary variance: persistence by a logistic, its parts by a softmax.</summary>
    public static GarchParameters Of(double persistence, double alpha, double gamma)
    {
        double total = MostPersistence / (1 + Math.Exp(-persistence));
        (double a, double g) = (Math.Exp(Math.Clamp(alpha, -40, 40)), Math.Exp(Math.Clamp(gamma, -40, 40)));
        double sum = 1 + a + g;
        return new GarchParameters(total * a / sum, 2 * total * g / sum, total / sum);
    }

    /// <summary>Variances of the bars, those of the first the stationary one; one more than there are bars.</summary>
    /// <param name="innovations">Returns less their mean.</param>
    /// <param name="stationary">Stationary variance of a bar.</param>
    public double[] Variances(double[] innovations, double stationary)
    {
        double[] variances = new double[innovations.Length + 1];
        variances[0] = stationary;
        for (int i = 0; i < innovations.Length; i++)
        {
            variances[i + 1] = Next(variances[i], innovations[i], stationary);
        }

        return variances;
    }

    /// <summary>Variance of the bar after one of variance <paramref name="variance"/>.</summary>
    public double Next(double variance, double innovation, double stationary) =>
        stationary * (1 - Persistence) + (Alpha + (innovation < 0 ? Gamma : 0)) * innovation * innovation + Beta * variance;
}
