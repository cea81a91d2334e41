using System.Globalization;
using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>Checks and collects the rows of a book.</summary>
/// <param name="assets">The scenario's assets.</param>
/// <param name="faults">Takes faults of rows.</param>
internal sealed class BookBuilder(AssetIndex assets, RowFaults faults)
{
    private readonly Column<short> assetColumn = new();
    private readonly Column<Side> sides = new();
    private readonly Column<double> quantities = new();
    private readonly Column<double> entries = new();
    private readonly Column<double> margins = new();

    public RowFaults Faults => faults;

    public AssetIndex Assets => assets;

    /// <summary>Adds a position; once a row is faulty nothing more is kept, only checked.</summary>
    public void Add(short asset, Side side, double quantity, double entryUsd, double marginUsd)
    {
        if (faults.Total > 0)
        {
            return;
        }

        assetColumn.Add(asset);
        sides.Add(side);
        quantities.Add(quantity);
        entries.Add(entryUsd);
        margins.Add(marginUsd);
    }

    /// <summary>The book; the builder must not be used afterwards.</summary>
    public PositionBook Build() =>
        new(assetColumn.Take(), sides.Take(), quantities.Take(), entries.Take(), margins.Take());

    /// <summary>Reports a field without a value.</summary>
    public void Missing(int row, int column)
    {
        if (faults.Count("missing fields"))
        {
            faults.List(row, BookHeader.Names[column], "is missing, expected " + BookHeader.Expected(column));
        }
    }

    /// <summary>Whether a number may stand in a book; reports it where not.</summary>
    /// <param name="row">Line or row.</param>
    /// <param name="column">Index in the header.</param>
    /// <param name="value">The number.</param>
    /// <param name="written">The number as the file has it; empty where it is not a text.</param>
    public bool IsPositive(int row, int column, double value, ReadOnlySpan<byte> written = default)
    {
        if (value > 0 && double.IsFinite(value))
        {
            return true;
        }

        if (faults.Count(double.IsFinite(value) ? "numbers not over 0" : "numbers not finite"))
        {
            string text = written.IsEmpty ? value.ToString(CultureInfo.InvariantCulture) : Excerpt.Of(written);
            faults.List(row, BookHeader.Names[column], $"is {text}, expected {BookHeader.Expected(column)}");
        }

        return false;
    }

    /// <summary>Whether notional and margin per unit are finite; reports them where not.</summary>
    public bool IsSane(int row, double quantity, double entryUsd, double marginUsd)
    {
        if (double.IsFinite(quantity * entryUsd) && double.IsFinite(marginUsd / quantity))
        {
            return true;
        }

        if (faults.Count("numbers not finite"))
        {
            faults.List(
                row, BookHeader.Names[BookHeader.Quantity],
                "is too large or too small for the price and margin, expected a finite notional and margin per unit");
        }

        return false;
    }
}
