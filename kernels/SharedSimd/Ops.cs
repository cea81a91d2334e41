using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StressGpu.Kernels;

/// <summary>Primitives with Real = a vector: each lane simulates one path.</summary>
internal static unsafe partial class Ops
{
    /// <summary>How a large function is joined to its caller: by a call, which keeps the inliner's budget for its own body.</summary>
    public const MethodImplOptions Boundary = MethodImplOptions.NoInlining;

    /// <summary>A function of the account engine.</summary>
    public const MethodImplOptions Rare = MethodImplOptions.NoInlining;

    /// <summary>The same: a call copies nothing here.</summary>
    [MethodImpl(Inline)]
    public static ref readonly PathInputs Own(in PathInputs inputs) => ref inputs;

    /// <summary>The same: a call copies nothing here.</summary>
    [MethodImpl(Inline)]
    public static ref readonly PathState Own(in PathState state) => ref state;

    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Paths in a Real.</summary>
    public static int Width
    {
        [MethodImpl(Inline)]
        get => Real.Count;
    }

    [MethodImpl(Inline)]
    public static Real Of(float value) => Wide.Create(value);

    [MethodImpl(Inline)]
    public static Bits OfBits(uint value) => Wide.Create(value);

    [MethodImpl(Inline)]
    public static Real Fma(Real a, Real b, Real c) => Wide.FusedMultiplyAdd(a, b, c);

    [MethodImpl(Inline)]
    public static double Fma(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [MethodImpl(Inline)]
    public static Real Mul(Real a, Real b) => a * b;

    [MethodImpl(Inline)]
    public static double Mul(double a, double b) => a * b;

    /// <summary>The product of one path's floats.</summary>
    [MethodImpl(Inline)]
    public static float MulOne(float a, float b) => a * b;

    [MethodImpl(Inline)]
    public static Real Sqrt(Real x) => Wide.Sqrt(x);

    [MethodImpl(Inline)]
    public static double Sqrt(double x) => Math.Sqrt(x);

    [MethodImpl(Inline)]
    public static Real Max(Real a, Real b) => Wide.MaxNative(a, b);

    [MethodImpl(Inline)]
    public static Real Min(Real a, Real b) => Wide.MinNative(a, b);

    [MethodImpl(Inline)]
    public static Mask Either(Mask a, Mask b) => a | b;

    [MethodImpl(Inline)]
    public static Mask Over(Real x, Real bound) => Wide.GreaterThan(x, bound);

    [MethodImpl(Inline)]
    public static Mask Outside(Real x, Real low, Real high) => Wide.LessThan(x, low) | Wide.GreaterThan(x, high);

    [MethodImpl(Inline)]
    public static Real Select(Mask mask, Real yes, Real no) => Wide.ConditionalSelect(mask, yes, no);

    [MethodImpl(Inline)]
    public static Bits Flag(Mask mask, uint bit) => mask.AsUInt32() & Wide.Create(bit);

    [MethodImpl(Inline)]
    public static Mask HasBit30(Bits word) =>
        Wide.LessThan(Wide.ShiftLeft(word, 1).AsInt32(), Wide.Create(0)).AsSingle();

    [MethodImpl(Inline)]
    public static Bits AsBits(Real x) => x.AsUInt32();

    [MethodImpl(Inline)]
    public static Real AsReal(Bits word) => word.AsSingle();

    /// <summary>The word as a signed number.</summary>
    [MethodImpl(Inline)]
    public static Real ToReal(Bits word) => Wide.ConvertToSingle(word.AsInt32());

    [MethodImpl(Inline)]
    public static Bits ShiftLeft(Bits word, int by) => Wide.ShiftLeft(word, by);

    [MethodImpl(Inline)]
    public static Bits ShiftRightSigned(Bits word, int by) => Wide.ShiftRightArithmetic(word.AsInt32(), by).AsUInt32();

    [MethodImpl(Inline)]
    public static Bits ShiftRight(Bits word, int by) => Wide.ShiftRightLogical(word, by);

    [MethodImpl(Inline)]
    public static Mask Same(Real a, Real b) => Wide.Equals(a, b);

    /// <summary>Whether the top 31 bits of a word, as a whole number, are under a bound.</summary>
    [MethodImpl(Inline)]
    public static Mask Under(Bits word, int bound) =>
        Wide.LessThan(Wide.ShiftRightLogical(word, 1).AsInt32(), Wide.Create(bound)).AsSingle();

    /// <summary>A whole number as a word.</summary>
    [MethodImpl(Inline)]
    public static Bits ToBits(Real whole) => Wide.ConvertToInt32Native(whole).AsUInt32();

    /// <summary>A word as a uniform number in (0, 1]: its top 31 bits, in the middle of their cells.</summary>
    [MethodImpl(Inline)]
    public static Real Unit(Bits word) =>
        Fma(ToReal(Wide.ShiftRightLogical(word, 1)), Of(4.6566129e-10f), Of(2.3283064e-10f));

    [MethodImpl(Inline)]
    public static void MultiplyWide(uint constant, Bits word, out Bits high, out Bits low)
    {
        Bits factor = Wide.Create(constant);
        Bits even = WideMultiply.Even(factor, word);
        Bits odd = WideMultiply.Even(factor, Wide.ShiftRightLogical(word.AsUInt64(), 32).AsUInt32());
        Bits oddLanes = Wide.Create(0xFFFFFFFF00000000ul).AsUInt32();
        low = Wide.ConditionalSelect(oddLanes, Wide.ShiftLeft(odd.AsUInt64(), 32).AsUInt32(), even);
        high = Wide.ConditionalSelect(oddLanes, odd, Wide.ShiftRightLogical(even.AsUInt64(), 32).AsUInt32());
    }

    [MethodImpl(Inline)]
    public static uint WrapAdd(uint a, uint b) => unchecked(a + b);

    [MethodImpl(Inline)]
    public static double PowerOfTwo(int exponent) => DoubleOf((long)(exponent + 1023) << 52);

    [MethodImpl(Inline)]
    public static double DoubleOf(long word) => BitConverter.Int64BitsToDouble(word);

    [MethodImpl(Inline)]
    public static long WordOf(double x) => BitConverter.DoubleToInt64Bits(x);

    /// <summary>The number for side 0, its negative for side 1, without a branch.</summary>
    [MethodImpl(Inline)]
    public static float Signed(float x, int side) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) ^ (side << 31));

    /// <summary>The number for side 0, its negative for side 1, without a branch.</summary>
    [MethodImpl(Inline)]
    public static double Signed(double x, int side) => DoubleOf(WordOf(x) ^ ((long)side << 63));

    /// <summary>The larger of two numbers, without a branch.</summary>
    [MethodImpl(Inline)]
    public static float Larger(float a, float b) => float.MaxNative(a, b);

    /// <summary>A number, or another where a condition (0 or 1) holds, without a branch.</summary>
    [MethodImpl(Inline)]
    public static float Unless(int condition, float x, float instead) => BitConverter.Int32BitsToSingle(
        (BitConverter.SingleToInt32Bits(x) & (condition - 1)) | (BitConverter.SingleToInt32Bits(instead) & -condition));

    /// <summary>The number where it is positive, else 0, without a branch.</summary>
    [MethodImpl(Inline)]
    public static double NotNegative(double x) => double.MaxNative(x, 0);

    /// <summary>One number where x is over a bound, else the other, without a branch.</summary>
    [MethodImpl(Inline)]
    public static double SelectOver(double x, double bound, double yes, double no) => Vector128.ConditionalSelect(
        Vector128.GreaterThan(Vector128.CreateScalarUnsafe(x), Vector128.CreateScalarUnsafe(bound)),
        Vector128.CreateScalarUnsafe(yes),
        Vector128.CreateScalarUnsafe(no)).ToScalar();

    /// <summary>0, 1, 2, 3 for 1, 2, 4, 8.</summary>
    [MethodImpl(Inline)]
    public static int LogOfBit(int bit) => (bit >> 1) - (bit >> 3);

    /// <summary>Moves the views to a lane: state of one vector of paths lies together.</summary>
    [MethodImpl(Inline)]
    public static void MoveTo(ref PathState state, int lane)
    {
        state.Floats = new Floats(state.Floats.At(lane));
        state.Doubles = new Doubles(state.Doubles.At(lane));
        state.Ints = new Ints(state.Ints.At(lane));
    }

    /// <summary>Index of a slot of the lane that the views were moved to.</summary>
    [MethodImpl(Inline)]
    public static int At(in PathState state, int slot) => slot * Real.Count;

    /// <summary>Starts to fetch a rung that is about to be read.</summary>
    [MethodImpl(Inline)]
    public static void Prefetch(Rungs rungs, int rung)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(rungs.At(rung));
        }
    }

    /// <summary>Distance of slots <paramref name="slots"/> apart.</summary>
    [MethodImpl(Inline)]
    public static int Apart(in PathState state, int slots) => slots * Real.Count;

    /// <summary>The element some way after an index; added as addresses, so that a constant way costs nothing.</summary>
    [MethodImpl(Inline)]
    public static ref float At(Floats view, int index, int after) => ref view.At(index)[after];

    /// <summary>The element some way after an index; added as addresses, so that a constant way costs nothing.</summary>
    [MethodImpl(Inline)]
    public static ref double At(Doubles view, int index, int after) => ref view.At(index)[after];

    /// <summary>An element of each path's own row.</summary>
    [MethodImpl(Inline)]
    public static Real Gather(Floats rows, Bits row, int width, int element)
    {
        Real gathered = Real.Zero;
        float* to = (float*)&gathered;
        uint* from = (uint*)&row;
        for (int lane = 0; lane < Real.Count; lane++)
        {
            to[lane] = rows[(int)from[lane] * width + element];
        }

        return gathered;
    }

    [MethodImpl(Inline)]
    public static Real Load(in PathState state, int slot) => Wide.LoadAligned(state.Floats.At(slot * Real.Count));

    [MethodImpl(Inline)]
    public static void Store(in PathState state, int slot, Real value) =>
        Wide.StoreAligned(value, state.Floats.At(slot * Real.Count));

    [MethodImpl(Inline)]
    public static void StoreInts(in PathState state, int slot, Bits value) =>
        Wide.StoreAligned(value.AsInt32(), state.Ints.At(slot * Real.Count));

    /// <summary>Elements that <see cref="CountOver"/> looks at.</summary>
    public static int Near
    {
        [MethodImpl(Inline)]
        get => Real.Count;
    }

    /// <summary>How many of the next <see cref="Near"/> falling values, from an index on, are over a bound.</summary>
    [MethodImpl(Inline)]
    public static int CountOver(Floats falling, int from, float bound)
    {
        Mask over = Wide.GreaterThan(Wide.Load(falling.At(from)), Wide.Create(bound));
        return BitOperations.TrailingZeroCount(~(uint)Wide.ExtractMostSignificantBits(over));
    }

    /// <summary>One bit per lane whose word is not 0.</summary>
    [MethodImpl(Inline)]
    public static uint Lanes(Bits word) =>
        (uint)Wide.ExtractMostSignificantBits(~Wide.Equals(word, Bits.Zero));

    [MethodImpl(Inline)]
    public static int Lowest(uint lanes) => BitOperations.TrailingZeroCount(lanes);

    [MethodImpl(Inline)]
    public static uint WithoutLowest(uint lanes) => lanes & (lanes - 1);

    /// <summary>Every lane.</summary>
    public static uint AllLanes
    {
        [MethodImpl(Inline)]
        get => (1u << Real.Count) - 1;
    }

    /// <summary>The word of one lane.</summary>
    [MethodImpl(Inline)]
    public static uint Word(Bits words, int lane) => words.GetElement(lane);

    /// <summary>All 64 bits of a product.</summary>
    [MethodImpl(Inline)]
    public static ulong Product(uint a, uint b) => (ulong)a * b;

    /// <summary>Index of the lowest bit of a word that is not 0.</summary>
    [MethodImpl(Inline)]
    public static int LowestBit(uint word) => BitOperations.TrailingZeroCount(word);

    /// <summary>The word without its lowest bit.</summary>
    [MethodImpl(Inline)]
    public static uint WithoutLowestBit(uint word) => word & (word - 1);
}
