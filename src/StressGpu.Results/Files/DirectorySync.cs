using System.Runtime.InteropServices;

namespace StressGpu.Results;

/// <summary>Makes renames in a directory durable. .NET opens no directories, so this asks libc; elsewhere it does nothing.</summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>fsync of a directory; a file system that cannot is left alone.</summary>
    public static void Try(string directory)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }
        int descriptor = Open(System.Text.Encoding.UTF8.GetBytes(directory + "\0"), ReadOnly);
        if (descriptor >= 0)
        {
            _ = Sync(descriptor);
            _ = Close(descriptor);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
