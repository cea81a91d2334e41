using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>Values of option series at the start of a run, at any price of the underlying.</summary>
public interface IOptionMarks
{
    /// <summary>The scenarios of the margin grid.</summary>
    ImmutableArray<GridShock> Shocks { get; }

    /// <summary>V: USD per unit, without a haircut; the level of volatility follows the price by its spot-vol beta.</summary>
    double MarkUsd(in OptionInstrument instrument, double underlyingUsd);

    /// <summary>The mark after a sudden shock of the margin grid: the spot-vol beta does not answer to it.</summary>
    /// <param name="instrument">The series.</param>
    /// <param name="underlyingUsd">Price of the underlying before, USD, positive.</param>
    /// <param name="move">Relative move of the price.</param>
    /// <param name="volatilityFactor">Multiplies the level of volatility.</param>
    double ShockedUsd(in OptionInstrument instrument, double underlyingUsd, double move, double volatilityFactor);

    /// <summary>Units of the underlying that move as one unit of the option does.</summary>
    double Delta(in OptionInstrument instrument, double underlyingUsd);

    /// <summary>mm: maintenance margin of a short unit, USD.</summary>
    double MaintenanceUsd(in OptionInstrument instrument, double underlyingUsd);
}
