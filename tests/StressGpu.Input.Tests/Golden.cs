namespace StressGpu.Input.Tests;

/// <summary>Compares a text with a file kept in the repository; STRESSGPU_UPDATE_GOLDENS=1 rewrites the file for review.</summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("STRESSGPU_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
