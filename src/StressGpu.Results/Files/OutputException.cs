namespace StressGpu.Results;

/// <summary>A file of a run could not be written or read: disk full, no permission, a directory in use, a damaged file.</summary>
public sealed class OutputException : Exception
{
    /// <summary>A fault whose message is fit for the user.</summary>
    public OutputException(string message)
        : base(message)
    {
    }

    /// <summary>A fault whose message is fit for the user, with its cause.</summary>
    public OutputException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
