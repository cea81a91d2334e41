namespace StressGpu.Input;

/// <summary>Why a file cannot be read, in words that do not depend on the machine.</summary>
internal static class FileFault
{
    public static string InWords(string path, Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        _ when Directory.Exists(path) => "is a directory",
        UnauthorizedAccessException => "may not be read (no permission)",
        _ => "cannot be read: " + fault.Message,
    };
}
