using ILGPU;
using ILGPU.Algorithms;

namespace StressGpu.Kernels;

/// <summary>Primitives with Real = float: a thread simulates one path.</summary>
internal static class Ops
{
    /// <summary>Paths in a Real.</summary>
    public const int Width = 1;

    /// <summary>How a large function is joined to its caller.</summary>
    public const MethodImplOptions Boundary = MethodImplOptions.AggressiveInlining;

    /// <summary>A function of the account engine: a call here too, or each of its callers would be compiled with a copy of it.</summary>
    public const MethodImplOptions Rare = MethodImplOptions.NoInlining;

    /// <summary>A copy for a function that is called: one whose address is taken would be kept in memory by its owner too.</summary>
    public static PathInputs Own(PathInputs inputs) => inputs;

    /// <summary>A copy for a function that is called.</summary>
    public static PathState Own(PathState state) => state;

    public static Real Of(float value) => value;

    public static Bits OfBits(uint value) => value;

    public static Real Fma(Real a, Real b, Real c) => ExactArithmetic.Fma(a, b, c);

    public static double Fma(double a, double b, double c) => ExactArithmetic.Fma(a, b, c);

    public static Real Mul(Real a, Real b) => ExactArithmetic.Mul(a, b);

    public static double Mul(double a, double b) => ExactArithmetic.Mul(a, b);

    /// <summary>The product of one path's floats.</summary>
    public static float MulOne(float a, float b) => ExactArithmetic.Mul(a, b);

    public static Real Sqrt(Real x) => XMath.Sqrt(x);

    public static double Sqrt(double x) => XMath.Sqrt(x);

    public static Real Max(Real a, Real b) => a > b ? a : b;

    public static Real Min(Real a, Real b) => a < b ? a : b;

    public static Mask Either(Mask a, Mask b) => a | b;

    public static Mask Over(Real x, Real bound) => x > bound;

    public static Mask Outside(Real x, Real low, Real high) => x < low || x > high;

    public static Real Select(Mask mask, Real yes, Real no) => mask ? yes : no;

    public static Bits Flag(Mask mask, uint bit) => mask ? bit : 0;

    public static Mask HasBit30(Bits word) => (word & 0x40000000u) != 0;

    public static Bits AsBits(Real x) => Interop.FloatAsInt(x);

    public static Real AsReal(Bits word) => Interop.IntAsFloat(word);

    /// <summary>The word as a signed number.</summary>
    public static Real ToReal(Bits word) => (int)word;

    public static Bits ShiftLeft(Bits word, int by) => word << by;

    public static Bits ShiftRightSigned(Bits word, int by) => (uint)((int)word >> by);

    public static Bits ShiftRight(Bits word, int by) => word >> by;

    public static Mask Same(Real a, Real b) => a == b;

    /// <summary>Whether the top 31 bits of a word, as a whole number, are under a bound.</summary>
    public static Mask Under(Bits word, int bound) => (int)(word >> 1) < bound;

    /// <summary>A whole number as a word.</summary>
    public static Bits ToBits(Real whole) => (uint)(int)whole;

    /// <summary>A word as a uniform number in (0, 1]: its top 31 bits, in the middle of their cells.</summary>
    public static Real Unit(Bits word) => Fma((int)(word >> 1), 4.6566129e-10f, 2.3283064e-10f);

    public static void MultiplyWide(uint constant, Bits word, out Bits high, out Bits low)
    {
        ulong product = (ulong)constant * word;
        high = (uint)(product >> 32);
        low = (uint)product;
    }

    public static uint WrapAdd(uint a, uint b) => a + b;

    public static double PowerOfTwo(int exponent) => DoubleOf((long)(exponent + 1023) << 52);

    public static double DoubleOf(long word) => Interop.IntAsFloat((ulong)word);

    public static long WordOf(double x) => (long)Interop.FloatAsInt(x);

    /// <summary>The number for side 0, its negative for side 1.</summary>
    public static float Signed(float x, int side) => side == 0 ? x : -x;

    /// <summary>The number for side 0, its negative for side 1.</summary>
    public static double Signed(double x, int side) => side == 0 ? x : -x;

    /// <summary>The larger of two numbers.</summary>
    public static float Larger(float a, float b) => a > b ? a : b;

    /// <summary>A number, or another where a condition (0 or 1) holds.</summary>
    public static float Unless(int condition, float x, float instead) => condition != 0 ? instead : x;

    /// <summary>The number where it is positive, else 0.</summary>
    public static double NotNegative(double x) => x > 0 ? x : 0;

    /// <summary>One number where x is over a bound, else the other.</summary>
    public static double SelectOver(double x, double bound, double yes, double no) => x > bound ? yes : no;

    /// <summary>0, 1, 2, 3 for 1, 2, 4, 8.</summary>
    public static int LogOfBit(int bit) => (bit >> 1) - (bit >> 3);

    /// <summary>Moves the views to a lane: there is but one.</summary>
    public static void MoveTo(ref PathState state, int lane)
    {
    }

    /// <summary>Index of a slot of this path.</summary>
    public static int At(in PathState state, int slot) => slot * state.Stride + state.Offset;

    /// <summary>Distance of slots <paramref name="slots"/> apart.</summary>
    public static int Apart(in PathState state, int slots) => slots * state.Stride;

    /// <summary>The element some way after an index.</summary>
    public static ref float At(Floats view, int index, int after) => ref view[index + after];

    /// <summary>The element some way after an index.</summary>
    public static ref double At(Doubles view, int index, int after) => ref view[index + after];

    /// <summary>A GPU hides the latency of memory by other threads.</summary>
    public static void Prefetch(Rungs rungs, int rung)
    {
    }

    /// <summary>An element of each path's own row.</summary>
    public static Real Gather(Floats rows, Bits row, int width, int element) => rows[(int)row * width + element];

    public static Real Load(in PathState state, int slot) => state.Floats[At(state, slot)];

    public static void Store(in PathState state, int slot, Real value) => state.Floats[At(state, slot)] = value;

    public static void StoreInts(in PathState state, int slot, Bits value) => state.Ints[At(state, slot)] = (int)value;

    /// <summary>Elements that <see cref="CountOver"/> looks at.</summary>
    public const int Near = 16;

    /// <summary>How many of the next <see cref="Near"/> falling values, from an index on, are over a bound.</summary>
    public static int CountOver(Floats falling, int from, float bound)
    {
        int count = 0;
        while (count < Near && bound < falling[from + count])
        {
            count++;
        }

        return count;
    }

    /// <summary>One bit per lane whose word is not 0.</summary>
    public static uint Lanes(Bits word) => word != 0 ? 1u : 0u;

    public static int Lowest(uint lanes) => 0;

    public static uint WithoutLowest(uint lanes) => 0;

    /// <summary>Every lane.</summary>
    public const uint AllLanes = 1;

    /// <summary>The word of one lane.</summary>
    public static uint Word(Bits words, int lane) => words;

    /// <summary>All 64 bits of a product.</summary>
    public static ulong Product(uint a, uint b) => (ulong)a * b;

    /// <summary>Index of the lowest bit of a word that is not 0.</summary>
    public static int LowestBit(uint word)
    {
        int index = 0;
        while (((word >> index) & 1u) == 0)
        {
            index++;
        }

        return index;
    }

    /// <summary>The word without its lowest bit.</summary>
    public static uint WithoutLowestBit(uint word) => word & (word - 1);

    /// <summary>Rows of a block whose sum is below 0, one bit each.</summary>
    public static uint Below(in PathInputs inputs, in PathState state, ScreenBlock block, int role)
    {
        uint below = 0;
        int slots = inputs.Run.Shape.Accounts.Factor(role, 0);
        for (int row = 0; row < Screen.Rows; row++)
        {
            float sum = inputs.Accounts.Weights[block.Weights + row];
            for (int factor = 0; factor < block.Factors; factor++)
            {
                float x = state.Float(slots + inputs.Accounts.FactorSlots[block.Factor + factor]);
                sum = Fma(inputs.Accounts.Weights[block.Weights + Screen.Rows * (factor + 1) + row], x, sum);
            }

            below |= sum < 0 ? 1u << row : 0;
        }

        return below;
    }

    /// <summary>The same, left in the path's state.</summary>
    public static void BelowInLanes(in PathInputs inputs, in PathState state, ScreenBlock block, int role) =>
        state.Int(inputs.Run.Shape.Accounts.Below) = (int)Below(inputs, state, block, role);
}
