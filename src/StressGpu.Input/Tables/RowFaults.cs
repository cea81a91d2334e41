using System.Globalization;
using StressGpu.Input.Json;

namespace StressGpu.Input.Tables;

/// <summary>Faults in the rows of a table: the first hundred in full, all by count.</summary>
/// <param name="file">The file as the user named it.</param>
/// <param name="faults">Takes them.</param>
internal sealed class RowFaults(string file, Faults faults)
{
    private const int MostListed = 100;

    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public long Total { get; private set; }

    /// <summary>Counts a fault and tells whether it is still to be listed: only then is a message worth composing.</summary>
    /// <param name="kind">Its kind in the plural: <c>unknown assets</c>.</param>
    public bool Count(string kind)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        return ++Total <= MostListed;
    }

    /// <param name="row">Line in a text, row from 1 in Parquet.</param>
    /// <param name="column">Name of the column; may be empty.</param>
    /// <param name="message">What is wrong, what was expected.</param>
    public void List(int row, string column, string message) => faults.Error(new SourcePlace(file, row), column, message);

    /// <summary>Adds the line of totals where not every fault was listed.</summary>
    /// <param name="rows">Rows read.</param>
    public void Finish(long rows)
    {
        if (Total > MostListed)
        {
            string kinds = string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Value} {c.Key}")));
            string message = string.Create(
                CultureInfo.InvariantCulture, $"has {Total} faults in {rows} rows, the first {MostListed} of them listed: {kinds}");
            faults.Closing(file, message);
        }
    }
}
