using System.Collections.Immutable;
using System.Globalization;

namespace StressGpu.Results;

/// <summary>One column of a replay: its name, its cells as text, and itself for Parquet.</summary>
internal sealed record ReplayColumn(string Name, Func<int, string> Text, Func<IColumn> ToParquet)
{
    public static ReplayColumn Of<T>(string name, ImmutableArray<T> values)
        where T : struct => new(name, row => Cell(values[row]), () => new ValueColumn<T>(name, [.. values]));

    private static string Cell<T>(T value) => value is bool flag
        ? (flag ? "true" : "false")
        : string.Format(CultureInfo.InvariantCulture, "{0}", value);
}
