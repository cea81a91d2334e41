namespace StressGpu.Model;

/// <summary>Ids of paths: roots are numbered from 0; a branch of splitting carries its root in the low 40 bits.</summary>
public static class PathLineage
{
    /// <summary>Bits of the root; the digits of splits follow above them.</summary>
    public const int RootBits = 40;

    /// <summary>The root of a path; of a path that never split, itself.</summary>
    public static long RootOf(long pathId) => pathId & ((1L << RootBits) - 1);
}
