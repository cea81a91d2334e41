namespace StressGpu.Engine;

/// <summary>A device that was asked for is missing, fails its self-check or has too little memory.</summary>
public sealed class DeviceException : Exception
{
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="inner">What the driver said.</param>
    public DeviceException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
