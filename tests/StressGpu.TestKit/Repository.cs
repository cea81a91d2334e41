namespace StressGpu.TestKit;

/// <summary>Where the sources are.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path in it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "StressGpu.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("the tests do not run from inside the repository");
    }
}
