namespace StressGpu.Engine;

/// <summary>The words of <c>--device</c>.</summary>
public static class DeviceNames
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["auto", "cuda", "opencl", "cpu", "debug"];

    /// <summary>The word for a kind.</summary>
    public static string Of(DeviceKind kind) => All[(int)kind];

    /// <summary>The kind of a word; null where it is none.</summary>
    public static DeviceKind? Parse(string word)
    {
        int index = All.ToList().IndexOf(word);
        return index < 0 ? null : (DeviceKind)index;
    }
}
