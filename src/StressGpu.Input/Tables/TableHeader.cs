using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Finds the columns of a table by name.</summary>
internal static class TableHeader
{
    /// <summary>Position of each column of the layout in the table, -1 for an optional one that it lacks; null where the header is off.</summary>
    /// <param name="names">Names in the table, in any order.</param>
    /// <param name="layout">Columns that it may have, and no others.</param>
    /// <param name="place">Place of the header.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static int[]? Resolve(IReadOnlyList<string> names, TableLayout layout, SourcePlace place, Faults faults)
    {
        bool fits = true;
        for (int i = 0; i < names.Count; i++)
        {
            string shown = Excerpt.Of(names[i]);
            if (!layout.Names.Contains(names[i]))
            {
                fits = false;
                string help = Spelling.Suggest(names[i], layout.Names) is { } near ? $" (did you mean \"{near}\"?)" : "";
                faults.Error(place, shown, $"is not a known column{help}, expected the header {layout.Header}");
            }
            else if (names.Take(i).Contains(names[i]))
            {
                fits = false;
                faults.Error(place, shown, "is a column twice, expected once");
            }
        }

        foreach (TableColumn missing in layout.Columns.Where(c => !c.IsOptional && !names.Contains(c.Name)))
        {
            fits = false;
            faults.Error(place, missing.Name, $"is missing from the columns, expected the header {layout.Header}");
        }

        return fits ? [.. layout.Names.Select(e => names.ToList().IndexOf(e))] : null;
    }
}
