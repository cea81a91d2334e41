using System.Globalization;

namespace StressGpu.SystemTests;

/// <summary>Every example in configs/ works.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Every_example_validates_and_runs()
    {
        string[] examples =
        [
            .. new[] { Repository.PathOf("configs"), Repository.PathOf("configs", "adl") }
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")).Order(StringComparer.Ordinal),
        ];
        Assert.SkipWhen(examples.Length == 0, "configs/ holds no examples yet");
        foreach (string example in examples)
        {
            string name = Path.GetRelativePath(Repository.PathOf("configs"), example).Replace('/', '-');
            long paths = Math.Min(1024, Stress.Run("validate", example, "--json").Expect(0).Json.GetProperty("scenario").GetProperty("paths").GetInt64());
            Stress.Run("run", example, "--out", workspace[name], "--paths", paths.ToString(CultureInfo.InvariantCulture), "--quiet").Expect(0);
            Stress.Run("verify", workspace[name]).Expect(0);
            Assert.Equal(paths, Duck.Number($"SELECT count(*) FROM '{workspace[name + "/paths.parquet"]}'"));
        }
    }

    public void Dispose() => workspace.Dispose();
}
