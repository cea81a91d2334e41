using System.Diagnostics.CodeAnalysis;

namespace StressGpu.Model;

/// <summary>Direction of a position.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "long and short are the field's words for the two sides")]
public enum Side
{
    /// <summary>Gains when the price rises.</summary>
    Long,

    /// <summary>Gains when the price falls.</summary>
    Short,
}
