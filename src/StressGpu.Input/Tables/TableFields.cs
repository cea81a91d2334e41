using System.Globalization;
using StressGpu.Input.Books;

namespace StressGpu.Input.Tables;

/// <summary>Checks the fields of a table's rows and reports what is wrong with them.</summary>
/// <param name="layout">What the columns hold.</param>
/// <param name="faults">Takes faults of rows.</param>
internal sealed class TableFields(TableLayout layout, RowFaults faults)
{
    public RowFaults Faults => faults;

    /// <summary>The number in a field; NaN where it is faulty, or optional and empty.</summary>
    public double Number(TableRow row, int column)
    {
        if (!row.TryNumber(column, out double value))
        {
            ReadOnlySpan<char> text = row.Text(column);
            if (!text.IsEmpty)
            {
                Refuse(row, column, "fields that are not numbers");
            }
            else if (!layout[column].IsOptional)
            {
                Missing(row, column);
            }

            return double.NaN;
        }

        if (double.IsFinite(value) && layout[column].Range!.Contains(value))
        {
            return value;
        }

        string kind = !double.IsFinite(value) ? "numbers not finite"
            : layout[column].Range!.Low == 0 && value <= 0 ? "numbers not over 0"
            : "numbers out of range";
        if (faults.Count(kind))
        {
            faults.List(row.Number, layout[column].Name, $"is {Excerpt.Of(row.Text(column).ToString())}, expected {layout[column].Expected}");
        }

        return double.NaN;
    }

    /// <summary>Index of the asset that a field names; -1 where it is faulty.</summary>
    public short Asset(TableRow row, int column, AssetIndex assets)
    {
        ReadOnlySpan<char> text = row.Text(column);
        short asset = assets.Find(text);
        if (text.IsEmpty)
        {
            Missing(row, column);
        }
        else if (asset < 0 && faults.Count("unknown assets"))
        {
            faults.List(row.Number, layout[column].Name, assets.Unknown(text.ToString()));
        }

        return asset;
    }

    /// <summary>The choice that a field names; null where it is faulty.</summary>
    public T? Choice<T>(TableRow row, int column, Words<T> words)
        where T : struct, Enum
    {
        ReadOnlySpan<char> text = row.Text(column);
        T? choice = words.Find(text);
        if (text.IsEmpty)
        {
            Missing(row, column);
        }
        else if (choice is null)
        {
            Refuse(row, column, $"wrong {layout[column].Name}s");
        }

        return choice;
    }

    /// <summary>Reports a field without a value.</summary>
    public void Missing(TableRow row, int column)
    {
        if (faults.Count("missing fields"))
        {
            faults.List(row.Number, layout[column].Name, "is missing, expected " + layout[column].Expected);
        }
    }

    /// <summary>Reports a field whose text says nothing of what it should.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Index in the layout.</param>
    /// <param name="kind">Kind of fault, in the plural.</param>
    /// <param name="help">What else to say of the text.</param>
    public void Refuse(TableRow row, int column, string kind, string help = "")
    {
        if (faults.Count(kind))
        {
            string text = Excerpt.Of(row.Text(column).ToString());
            faults.List(row.Number, layout[column].Name, $"is \"{text}\"{help}, expected {layout[column].Expected}");
        }
    }

    /// <summary>Reports anything else of a field.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Index in the layout.</param>
    /// <param name="kind">Kind of fault, in the plural.</param>
    /// <param name="message">What is wrong, what was expected.</param>
    public void Fault(TableRow row, int column, string kind, FormattableString message)
    {
        if (faults.Count(kind))
        {
            faults.List(row.Number, layout[column].Name, message.ToString(CultureInfo.InvariantCulture));
        }
    }
}
