using System.Numerics;
using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>
/// Ids of the paths of a split run: the root's id in the low <see cref="PathLineage.RootBits"/> bits, above it one digit a level, the first
/// level's lowest; digit 0 is the path that goes on, 1 … factor - 1 are the branches that leave it.
/// </summary>
public static class BranchIds
{
    /// <summary>Bits of all digits.</summary>
    public const int DigitBits = 20;

    /// <summary>Roots of a pilot start here, above every path of every run.</summary>
    public const long FirstPilotPath = 3L << 61;

    /// <summary>Bits of a digit for a number of branches.</summary>
    public static int BitsOfDigit(int factor) => BitOperations.Log2((uint)factor - 1) + 1;

    /// <summary>The most levels for a number of branches.</summary>
    public static int MostLevels(int factor) => DigitBits / BitsOfDigit(factor);

    /// <summary>The digit of a level, from 0.</summary>
    public static int Digit(long id, int level, int factor)
    {
        int bits = BitsOfDigit(factor);
        return (int)(id >> (PathLineage.RootBits + level * bits)) & ((1 << bits) - 1);
    }

    /// <summary>The id of a branch that leaves a path at a level, from 0.</summary>
    public static long Branch(long parent, int level, int digit, int factor) =>
        parent | ((long)digit << (PathLineage.RootBits + level * BitsOfDigit(factor)));
}
