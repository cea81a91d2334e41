using System.Text;

namespace StressGpu.Input;

/// <summary>Input text as it may stand in a message: short, on one line, without control characters.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(string text)
    {
        StringBuilder kept = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (kept.Length >= Longest)
            {
                return kept.Append('…').ToString();
            }

            kept.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        }

        return kept.ToString();
    }

    /// <param name="utf8">Bytes that should be UTF-8; others show as replacement characters.</param>
    public static string Of(ReadOnlySpan<byte> utf8) =>
        Of(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 8 * Longest)]));
}
