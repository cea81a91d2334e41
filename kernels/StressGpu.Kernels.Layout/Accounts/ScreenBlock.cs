using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>
/// Thirty-two rows of a linear screen, each a sum base + weights times factors that is negative before anything can trigger.
/// Rows lie side by side: <c>[base, factor …][32]</c>.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct ScreenBlock
{
    /// <summary>Index of the base of row 0.</summary>
    public int Weights;

    /// <summary>Index of the first factor's slot.</summary>
    public int Factor;

    /// <summary>Number of factors.</summary>
    public int Factors;

    /// <summary>Index of the account of row 0; of a group of blocks: of its first block.</summary>
    public int First;
}
