namespace StressGpu.Kernels.Layout;

/// <summary>Shifts of the market's first normals (decision 0013); every array has at least one element.</summary>
public sealed record DriverArrays
{
    /// <summary>Groups of paths in a pattern.</summary>
    public const int PatternGroups = 16;

    /// <summary>Bits of a path's id within its group.</summary>
    public const int GroupBits = 6;

    /// <summary>Paths of a group, all of one component.</summary>
    public const int GroupPaths = 1 << GroupBits;

    /// <summary>Nothing is shifted.</summary>
    public static readonly DriverArrays None = new();

    /// <summary>What is added to a driver in a step, [component][segment][padded asset].</summary>
    public float[] Shifts { get; init; } = new float[1];

    /// <summary>Half the sum of the squared shifts of a step, [component][segment].</summary>
    public float[] HalfSquares { get; init; } = new float[1];

    /// <summary>Share of a component's paths, [component].</summary>
    public double[] Shares { get; init; } = new double[1];

    /// <summary>Component of the paths of each group, [group].</summary>
    public int[] Pattern { get; init; } = new int[1];
}
