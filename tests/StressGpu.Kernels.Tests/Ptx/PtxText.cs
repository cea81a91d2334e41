using System.Text.RegularExpressions;

namespace StressGpu.Kernels.Tests.Ptx;

/// <summary>What the driver's compiler may change in a text of PTX.</summary>
internal static partial class PtxText
{
    /// <summary>
    /// Floating point instructions whose last bit is not fixed. PTX ISA: <c>mul</c> without a rounding modifier may be
    /// fused with the <c>add</c> or <c>sub</c> that it feeds, <c>mul.rn</c> never is; <c>approx</c>, <c>full</c> and
    /// <c>ftz</c> forms, and the transcendental instructions, are not IEEE at all.
    /// </summary>
    public static IReadOnlyList<string> NotExact(string ptx) =>
        [.. Instruction().Matches(ptx).Select(m => m.Groups["op"].Value).Where(op => !IsExact(op))];

    private static bool IsExact(string op)
    {
        string[] parts = op.Split('.');
        return parts[0] switch
        {
            "mul" or "fma" or "div" or "sqrt" or "rcp" => parts[1] == "rn" && !parts.Contains("ftz"),
            "mad" or "rsqrt" or "sin" or "cos" or "ex2" or "lg2" or "tanh" => false,
            _ => !parts.Contains("ftz") && !parts.Contains("approx"),
        };
    }

    [GeneratedRegex(@"^\s*(@!?%\w+\s+)?(?<op>[a-z][a-z0-9]*(\.[a-z0-9]+)*\.f(32|64)(\.[a-z0-9]+)*)\s", RegexOptions.Multiline)]
    private static partial Regex Instruction();
}
