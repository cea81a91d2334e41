using System.Globalization;

namespace StressGpu.Input.Json;

/// <summary>Paths of members as faults print them: <c>assets[2].priceUsd</c>.</summary>
internal static class MemberPath
{
    public static string Of(string parent, string name)
    {
        string shown = Excerpt.Of(name);
        return parent.Length == 0 ? shown : parent + "." + shown;
    }

    public static string Of(string parent, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
}
