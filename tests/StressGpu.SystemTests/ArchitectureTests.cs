using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StressGpu.SystemTests;

/// <summary>The conventions that keep the shape: who may refer to whom, what may not be called, how long a file may be.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] ProductionFolders = ["src", "kernels"];

    // A project and all that it may refer to, project or package.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["StressGpu.Kernels.Layout"] = [],
        ["StressGpu.Kernels"] = ["StressGpu.Kernels.Layout", "ILGPU", "ILGPU.Algorithms"],
        ["StressGpu.Kernels.Simd512"] = ["StressGpu.Kernels.Layout"],
        ["StressGpu.Kernels.Simd256"] = ["StressGpu.Kernels.Layout"],
        ["StressGpu.Model"] = [],
        ["StressGpu.Input"] = ["StressGpu.Model", "MathNet.Numerics", "Parquet.Net"],
        ["StressGpu.Statistics"] = ["StressGpu.Model", "MathNet.Numerics"],
        ["StressGpu.Engine"] =
        [
            "StressGpu.Model", "StressGpu.Statistics", "StressGpu.Kernels.Layout", "StressGpu.Kernels",
            "StressGpu.Kernels.Simd512", "StressGpu.Kernels.Simd256", "MathNet.Numerics",
        ],
        ["StressGpu.Results"] = ["StressGpu.Model", "StressGpu.Statistics", "Parquet.Net"],
        ["StressGpu.Report"] = ["StressGpu.Model", "StressGpu.Statistics"],
        ["StressGpu.Cli"] =
        [
            "StressGpu.Model", "StressGpu.Input", "StressGpu.Statistics", "StressGpu.Engine", "StressGpu.Results", "StressGpu.Report",
            "StressGpu.Kernels.Layout", "System.CommandLine", "Spectre.Console",
        ],
    };

    /// <summary>Every production project.</summary>
    public static TheoryData<string> Projects() => [.. ProductionFiles("*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_follow_the_arrows(string project)
    {
        string file = ProductionFiles("*.csproj").Single(f => Path.GetFileNameWithoutExtension(f) == project);
        XDocument document = XDocument.Load(file);
        IEnumerable<string> references = document.Descendants("ProjectReference").Concat(document.Descendants("PackageReference"))
            .Select(r => (string)r.Attribute("Include")!)
            .Select(name => name.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(name) : name);
        Assert.True(Allowed.ContainsKey(project), $"{project} has no arrows yet: say what it may refer to");
        Assert.All(references, reference => Assert.Contains(reference, Allowed[project]));
    }

    [Fact]
    public void No_ambient_state_and_no_foreign_randomness_below_the_command_line()
    {
        string cli = Path.DirectorySeparatorChar + "StressGpu.Cli" + Path.DirectorySeparatorChar;
        Assert.All(
            ProductionFiles("*.cs").Where(file => !file.Contains(cli, StringComparison.Ordinal)),
            file => Assert.False(Banned().IsMatch(File.ReadAllText(file)), $"{file}: {Banned().Match(File.ReadAllText(file)).Value}"));
    }

    [Fact]
    public void Files_stay_under_300_lines() =>
        Assert.All(ProductionFiles("*.cs"), file => Assert.True(File.ReadLines(file).Count() <= 300, file));

    private static IEnumerable<string> ProductionFiles(string pattern)
    {
        string generated = Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar;
        return ProductionFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains(generated, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"new Random\(|Random\.Shared|XorShift|RNGView|DateTime(Offset)?\.(Utc)?Now|Environment\.(GetEnv|MachineName|UserName)|CultureInfo\.CurrentCulture|Console\.")]
    private static partial Regex Banned();
}
