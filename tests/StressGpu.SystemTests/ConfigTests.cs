namespace StressGpu.SystemTests;

/// <summary>Every example in configs/ works.</summary>
public sealed class ConfigTests : IDisposable
{
    private readonly Workspace workspace = new();

    [Fact]
    public void Every_example_validates_and_runs()
    {
        string[] examples = [.. Directory.EnumerateFiles(Repository.PathOf("configs"), "*.json").Order(StringComparer.Ordinal)];
        Assert.SkipWhen(examples.Length == 0, "configs/ holds no examples yet");
        foreach (string example in examples)
        {
            string name = Path.GetFileNameWithoutExtension(example);
            Stress.Run("validate", example, "--paths", "2048").Expect(0);
            Stress.Run("run", example, "--out", workspace[name], "--paths", "2048", "--quiet").Expect(0);
            Stress.Run("verify", workspace[name]).Expect(0);
            Assert.Equal(2048, Duck.Number($"SELECT count(*) FROM '{workspace[name + "/paths.parquet"]}'"));
        }
    }

    public void Dispose() => workspace.Dispose();
}
