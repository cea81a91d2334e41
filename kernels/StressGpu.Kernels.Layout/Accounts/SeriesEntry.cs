using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>What a book needs of a series of options beside its terms.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SeriesEntry
{
    /// <summary>Mark at the start, USD per unit.</summary>
    public double StartMarkUsd;

    /// <summary>What a short unit asks for at the start, USD: its value with haircut and its maintenance margin.</summary>
    public double StartShortUsd;

    /// <summary>What a mark to model takes from long units and adds to short ones, fraction; 0 where the market is deep.</summary>
    public double Haircut;

    /// <summary>Units that all accounts hold together at the start; dealers hold the other side.</summary>
    public double NetUnits;

    /// <summary>Variance of the underlying's log price in a step.</summary>
    public double StepVariance;

    /// <summary>Number among the series with a barrier; -1 without.</summary>
    public int BarrierNumber;
}
