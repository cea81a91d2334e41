using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace StressGpu.Kernels.Tests;

/// <summary>kernels/Shared/README.md: a plain <c>*</c> on floats is banned, since a compiler may contract it.</summary>
public sealed partial class ConventionTests
{
    [Fact]
    public void Shared_source_multiplies_indices_only()
    {
        string[] files = Directory.GetFiles(Path.Combine(Root(), "kernels", "Shared"), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => File.ReadLines(file)
            .Where(line => PlainProducts(line).Count > 0)
            .Select(line => Path.GetFileName(file) + ": " + line.Trim())));
    }

    [Theory]
    [InlineData("double y = a * b;", 1)]
    [InlineData("double y = 2.0 * b + c;", 1)]
    [InlineData("float y = state.Float(3) * x;", 1)]
    [InlineData("y *= x;", 1)]
    [InlineData("int slot = 2 * asset + side;", 0)]
    [InlineData("Columns[column * Stride + Offset] = value;", 0)]
    [InlineData("double y = Ops.Mul(a, b); // a * b", 0)]
    [InlineData("/// <summary>H = a * b.</summary>", 0)]
    public void The_rule_tells_numbers_from_indices(string line, int products) =>
        Assert.Equal(products, PlainProducts(line).Count);

    /// <summary>Products whose left side is neither a whole number nor an index by name.</summary>
    private static List<string> PlainProducts(string line) =>
        [.. Product().Matches(Comment().Replace(line, "")).Select(m => m.Groups["left"].Value).Where(left => !Index().IsMatch(left))];

    [GeneratedRegex(@"(?<left>[\w.)\]]+)\s*\*=?\s*(?=[\w(.])")]
    private static partial Regex Product();

    [GeneratedRegex(@"^(\d+|column|quad|row|asset|step|role|Screen\.Rows|ResultColumn\.PerAsset)$")]
    private static partial Regex Index();

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
