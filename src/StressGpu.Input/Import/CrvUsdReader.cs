using System.Globalization;
using StressGpu.Input.Shapes;
using StressGpu.Input.Tables;

namespace StressGpu.Input.Import;

/// <summary>Reads snapshots of crvUSD loans.</summary>
internal sealed class CrvUsdReader(TableFields fields) : ITableRows
{
    /// <summary>Tells this layout from others.</summary>
    public const string Mark = "debt_crvusd";

    private const int Coin = 0;
    private const int Debt = 1;
    private const int Quantity = 2;
    private const int Bands = 3;
    private const int MostBands = 50;

    private static readonly TableLayout Layout = new(
        TableColumn.Text("collateral_asset", "the symbol of a coin"),
        TableColumn.Number("debt_crvusd", NumberRange.Positive, "crvUSD"),
        TableColumn.Number("collateral_amount", NumberRange.Positive, "units"),
        TableColumn.Number("n_bands", NumberRange.Between(1, MostBands), "bands"));

    private readonly List<CrvUsdRow> rows = [];

    public static List<CrvUsdRow> Read(string path, Faults faults)
    {
        faults.Open(path);
        RowFaults rowFaults = new(path, faults);
        CrvUsdReader reader = new(new TableFields(Layout, rowFaults));
        TableReader.Read(path, Layout, reader, rowFaults, faults);
        return reader.rows;
    }

    public void Handle(TableRow row)
    {
        string coin = row.Text(Coin).ToString();
        if (coin.Length == 0)
        {
            fields.Missing(row, Coin);
        }

        string id = string.Create(CultureInfo.InvariantCulture, $"R{row.Number:D6}");
        rows.Add(new CrvUsdRow(id, coin, fields.Number(row, Debt), fields.Number(row, Quantity), fields.Number(row, Bands)));
    }

    public void End()
    {
    }
}
