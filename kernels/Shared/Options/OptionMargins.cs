namespace StressGpu.Kernels;

/// <summary>
/// Deribit's standard margin of one short unit, in USD (its rule is in units of the underlying: times S). Barrier and digital
/// options are margined as the call or put that they resemble, digital ones never over their payout of 1 USD.
/// </summary>
internal static class OptionMargins
{
    /// <summary>Share of the underlying, or of a put's mark where that is larger, that maintenance asks for.</summary>
    public const double MaintenanceRate = 0.075;

    private const double InitialRate = 0.15;
    private const double LeastInitialRate = 0.1;

    /// <summary>Maintenance: a call 0.075 S + V, a put max(0.075 S, 0.075 V) + V, V the mark; USD.</summary>
    /// <param name="kind">One of <see cref="OptionPayoff"/>.</param>
    /// <param name="underlyingUsd">S: the underlying's mark, USD.</param>
    /// <param name="markUsd">V: the option's mark, USD.</param>
    public static double Maintenance(int kind, double underlyingUsd, double markUsd)
    {
        double basis = OptionPayoff.IsPut(kind) && markUsd > underlyingUsd ? markUsd : underlyingUsd;
        return Capped(kind, Ops.Fma(MaintenanceRate, basis, markUsd));
    }

    /// <summary>Initial: max(0.15 S - out of the money, 0.1 S) + V; USD.</summary>
    public static double Initial(in OptionSeries series, double underlyingUsd, double markUsd)
    {
        double away = OptionPayoff.IsPut(series.Kind) ? underlyingUsd - series.StrikeUsd : series.StrikeUsd - underlyingUsd;
        double full = Ops.Fma(InitialRate, underlyingUsd, -Ops.NotNegative(away));
        double least = Ops.Mul(LeastInitialRate, underlyingUsd);
        return Capped(series.Kind, (full > least ? full : least) + markUsd);
    }

    private static double Capped(int kind, double margin) => OptionPayoff.IsDigital(kind) && margin > 1 ? 1 : margin;
}
