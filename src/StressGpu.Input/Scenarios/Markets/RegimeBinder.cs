using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>Turns the checked members of <c>market.regime</c> into the model's records.</summary>
/// <param name="assets">The assets, whose volatilities and drifts hold where a regime says nothing.</param>
/// <param name="market">The market's correlation, which holds likewise.</param>
internal sealed class RegimeBinder(ImmutableArray<Asset> assets, CorrelationMatrix market)
{
    public RegimeModel Bind(CheckedObject chain)
    {
        ImmutableArray<MarketRegime> regimes = [.. chain.Get(RegimeShape.Regimes).Values.Select(BindRegime)];
        int? start = chain.TryGet(RegimeShape.Start, out string? name) ? regimes.Index().First(r => r.Item.Name == name).Index : null;
        return new RegimeModel(chain.Get(RegimeShape.EveryMinutes), start, regimes);
    }

    private MarketRegime BindRegime(CheckedObject r) => new()
    {
        Name = r.Get(RegimeItemShape.Name),
        Transition = [.. r.Get(RegimeItemShape.Transition).Values],
        AnnualVolatilities = Volatilities(r),
        AnnualDrifts = r.TryGet(RegimeItemShape.AnnualDrifts, out CheckedList<double>? drifts)
            ? [.. drifts.Values]
            : [.. assets.Select(a => a.AnnualDrift)],
        Correlation = r.TryGet(RegimeItemShape.Correlation, out CheckedList<CheckedList<double>>? rows) ? MarketBinder.Matrix(rows)
            : r.TryGet(RegimeItemShape.CorrelationStress, out double stress) ? Stressed(stress)
            : market,
    };

    private ImmutableArray<double> Volatilities(CheckedObject r)
    {
        if (r.TryGet(RegimeItemShape.AnnualVolatilities, out CheckedList<double>? given))
        {
            return [.. given.Values];
        }

        double multiplier = r.TryGet(RegimeItemShape.VolatilityMultiplier, out double factor) ? factor : 1;
        return [.. assets.Select(a => a.AnnualVolatility * multiplier)];
    }

    private CorrelationMatrix Stressed(double stress)
    {
        ImmutableArray<double>.Builder entries = ImmutableArray.CreateBuilder<double>(market.Size * market.Size);
        for (int i = 0; i < market.Size; i++)
        {
            for (int j = 0; j < market.Size; j++)
            {
                entries.Add(market[i, j] + stress * (1 - market[i, j]));
            }
        }

        return new CorrelationMatrix(market.Size, entries.MoveToImmutable());
    }
}
