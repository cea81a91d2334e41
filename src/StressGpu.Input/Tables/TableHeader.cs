using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Finds the columns of a table by name.</summary>
internal static class TableHeader
{
    /// <summary>Position of each expected column in the table; null where the header is off.</summary>
    /// <param name="names">Names in the table.</param>
    /// <param name="expected">Names that it must have, in any order, and no others.</param>
    /// <param name="place">Place of the header.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static int[]? Resolve(
        IReadOnlyList<string> names, IReadOnlyList<string> expected, SourcePlace place, Faults faults)
    {
        bool fits = true;
        for (int i = 0; i < names.Count; i++)
        {
            string shown = Excerpt.Of(names[i]);
            if (!expected.Contains(names[i]))
            {
                fits = false;
                string help = Spelling.Suggest(names[i], expected) is { } near ? $" (did you mean \"{near}\"?)" : "";
                faults.Error(place, shown, $"is not a known column{help}, expected the header {string.Join(',', expected)}");
            }
            else if (names.Take(i).Contains(names[i]))
            {
                fits = false;
                faults.Error(place, shown, "is a column twice, expected once");
            }
        }

        foreach (string missing in expected.Except(names))
        {
            fits = false;
            faults.Error(place, missing, $"is missing from the columns, expected the header {string.Join(',', expected)}");
        }

        return fits ? [.. expected.Select(e => names.ToList().IndexOf(e))] : null;
    }
}
