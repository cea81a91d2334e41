using System.Diagnostics.CodeAnalysis;

namespace StressGpu.Results;

/// <summary>Turns the file system's exceptions into <see cref="OutputException"/>.</summary>
internal static class OutputGuard
{
    public static void Write(string path, Action action) => Write(path, () =>
    {
        action();
        return true;
    });

    public static T Write<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"cannot write {path}: {Reason(fault)}", fault);
        }
    }

    [SuppressMessage(
        "Design", "CA1031:Do not catch general exception types", Justification = "Parquet.Net throws many kinds on damaged input.")]
    public static T Read<T>(string path, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new OutputException($"cannot read {path}: there is no such file", fault);
        }
        catch (Exception fault) when (fault is (IOException and not EndOfStreamException) or UnauthorizedAccessException)
        {
            throw new OutputException($"cannot read {path}: {Reason(fault)}", fault);
        }
        catch (Exception fault)
        {
            throw new OutputException($"cannot read {path}: it is damaged ({fault.Message})", fault);
        }
    }

    // On Unix, .NET puts the error number into HResult: 28 is ENOSPC, 122 EDQUOT (Linux).
    private static string Reason(Exception fault) => fault.HResult switch
    {
        28 => "no space left on the device",
        122 => "the disk quota is exceeded",
        _ => fault.Message,
    };
}
