namespace StressGpu.SystemTests;

/// <summary>Real data beside the repository, which it does not hold.</summary>
internal static class RealData
{
    /// <summary>A file of it; skips the test where it is not there.</summary>
    public static string File(string name)
    {
        string folder = Environment.GetEnvironmentVariable("STRESSGPU_DATA") ?? Repository.PathOf("..", "shared", "data");
        string path = Path.Combine(folder, name);
        Assert.SkipUnless(System.IO.File.Exists(path), $"no {name}; STRESSGPU_DATA names its folder");
        return path;
    }
}
