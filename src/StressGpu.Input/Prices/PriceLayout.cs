using System.Collections.Immutable;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Prices;

/// <summary>Columns of a price file: a time, and bars of one asset, closes of one asset, or closes of several.</summary>
/// <param name="Table">The columns, the time first.</param>
/// <param name="Assets">Assets of a wide file; empty where the file holds one.</param>
/// <param name="HasBars">Whether columns 1 to 4 are open, high, low, close.</param>
internal sealed record PriceLayout(TableLayout Table, ImmutableArray<string> Assets, bool HasBars)
{
    public const int Time = 0;
    public const int Open = 1;
    public const int High = 2;
    public const int Low = 3;

    private static readonly string[] BarNames = ["open", "high", "low"];

    private static readonly TableColumn CloseColumn = Price("close");

    /// <summary>Position of the close; that of the first asset in a wide file.</summary>
    public int Close => HasBars ? 4 : 1;

    /// <summary>Position of the volume; -1 where there is none.</summary>
    public int Volume => Table.Names.IndexOf("volume");

    public string TimeName => Table.Names[Time];

    /// <summary>The layout that a header asks for; wrong columns are left for the table's own check.</summary>
    public static PriceLayout Of(IReadOnlyList<string> names)
    {
        string time = names.FirstOrDefault(PriceTime.ColumnNames.Contains) ?? PriceTime.Milliseconds;
        TableColumn first = TableColumn.Text(time, PriceTime.Expected(time)) with { IsTime = true };
        bool hasBars = names.Any(BarNames.Contains);
        if (hasBars || names.Contains("close") || names.Count < 2)
        {
            TableColumn[] bars = hasBars || names.Count < 2 ? [.. BarNames.Select(Price)] : [];
            return new PriceLayout(new TableLayout([first, .. bars, CloseColumn, Volumes()]), [], bars.Length > 0);
        }

        ImmutableArray<string> assets = [.. names.Where(n => n != time)];
        return new PriceLayout(new TableLayout([first, .. assets.Select(a => Price(a) with { IsOptional = true })]), assets, false);
    }

    private static TableColumn Price(string name) => TableColumn.Number(name, NumberRange.Positive, "USD per unit");

    private static TableColumn Volumes() =>
        TableColumn.Number("volume", NumberRange.NotNegative, "units of the asset") with { IsOptional = true };
}
