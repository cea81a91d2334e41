using StressGpu.Input.Tables;
using StressGpu.Model;

namespace StressGpu.Input.Books;

/// <summary>Checks and collects the rows of a book.</summary>
/// <param name="assets">The scenario's assets.</param>
/// <param name="faults">Takes faults of rows.</param>
internal sealed class BookRows(AssetIndex assets, RowFaults faults) : ITableRows
{
    private readonly TableFields fields = new(BookHeader.Layout, faults);
    private readonly Column<short> assetColumn = new();
    private readonly Column<Side> sides = new();
    private readonly Column<double> quantities = new();
    private readonly Column<double> entries = new();
    private readonly Column<double> margins = new();

    /// <summary>Checks one row and adds its position; once a row is faulty nothing more is kept, only checked.</summary>
    public void Handle(TableRow row)
    {
        if (row.Text(BookHeader.Account).IsEmpty)
        {
            fields.Missing(row, BookHeader.Account);
        }

        short asset = fields.Asset(row, BookHeader.Asset, assets);
        Side? side = fields.Choice(row, BookHeader.Side, Words<Side>.All);
        double quantity = fields.Number(row, BookHeader.Quantity);
        double entry = fields.Number(row, BookHeader.EntryPrice);
        double margin = fields.Number(row, BookHeader.Margin);
        if (asset >= 0 && side is { } known && quantity > 0 && entry > 0 && margin > 0
            && IsSane(row, quantity, entry, margin) && faults.Total == 0)
        {
            assetColumn.Add(asset);
            sides.Add(known);
            quantities.Add(quantity);
            entries.Add(entry);
            margins.Add(margin);
        }
    }

    /// <inheritdoc/>
    public void End()
    {
    }

    /// <summary>The book; nothing must be added afterwards.</summary>
    public PositionBook Build() =>
        new(assetColumn.Take(), sides.Take(), quantities.Take(), entries.Take(), margins.Take());

    private bool IsSane(TableRow row, double quantity, double entryUsd, double marginUsd)
    {
        bool sane = double.IsFinite(quantity * entryUsd) && double.IsFinite(marginUsd / quantity);
        if (!sane)
        {
            fields.Fault(
                row, BookHeader.Quantity, "numbers not finite",
                $"is too large or too small for the price and margin, expected a finite notional and margin per unit");
        }

        return sane;
    }
}
