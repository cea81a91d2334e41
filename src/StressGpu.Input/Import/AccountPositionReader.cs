using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Import;

/// <summary>Reads account snapshots: a row for each day, account and coin.</summary>
internal sealed class AccountPositionReader(RowFaults faults)
{
    private static readonly ImmutableArray<string> Columns =
        ["date", "id", "coin", "signed_size", "mark_price", "signed_notional_usd", "equity_usd"];

    private readonly List<AccountPosition> positions = [];

    public static List<AccountPosition> Read(string path, Faults faults)
    {
        RowFaults rowFaults = new(path, faults);
        AccountPositionReader reader = new(rowFaults);
        CsvTable.Read(path, Columns, reader.Handle, rowFaults, faults);
        return reader.positions;
    }

    private void Handle(CsvRows rows, int[] at)
    {
        string?[] names = [.. Enumerable.Range(0, 3).Select(c => Name(rows, at, c))];
        double?[] numbers = [.. Enumerable.Range(3, 4).Select(c => Number(rows, at, c))];
        if (names is [{ } date, { } id, { } coin] && numbers is [{ } size, { } mark, not null, { } equity])
        {
            positions.Add(new AccountPosition(rows.Line, date, id, coin, size, mark, equity));
        }
    }

    private string? Name(CsvRows rows, int[] at, int column)
    {
        string text = Encoding.UTF8.GetString(rows.Field(at[column]));
        if (text.Length > 0)
        {
            return text;
        }

        if (faults.Count("missing fields"))
        {
            faults.List(rows.Line, Columns[column], "is missing, expected a text");
        }

        return null;
    }

    private double? Number(CsvRows rows, int[] at, int column)
    {
        const int Size = 3;
        const int Mark = 4;
        ReadOnlySpan<byte> field = rows.Field(at[column]);
        bool read = double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value) && (column != Mark || value > 0) && (column != Size || value != 0);
        if (!read && faults.Count("fields that are not numbers"))
        {
            string expected = column switch
            {
                Size => "a number other than 0 (units, negative for a short)",
                Mark => "a number over 0 (USD per unit)",
                _ => "a number (USD)",
            };
            faults.List(rows.Line, Columns[column], $"is \"{Excerpt.Of(field)}\", expected {expected}");
        }

        return read ? value : null;
    }
}
