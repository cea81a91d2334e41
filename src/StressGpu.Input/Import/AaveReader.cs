using StressGpu.Input.Tables;

namespace StressGpu.Input.Import;

/// <summary>Reads borrowers of Aave v2.</summary>
internal sealed class AaveReader(TableFields fields) : ITableRows
{
    private readonly List<AaveRow> rows = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public static List<AaveRow> Read(string path, Faults faults)
    {
        faults.Open(path);
        RowFaults rowFaults = new(path, faults);
        AaveReader reader = new(new TableFields(AaveColumns.Layout, rowFaults));
        TableReader.Read(path, AaveColumns.Layout, reader, rowFaults, faults);
        return reader.rows;
    }

    public void Handle(TableRow row)
    {
        string id = row.Text(AaveColumns.Id).ToString();
        if (id.Length == 0)
        {
            fields.Missing(row, AaveColumns.Id);
        }
        else if (!lines.TryAdd(id, row.Number))
        {
            fields.Fault(row, AaveColumns.Id, "accounts given twice", $"is \"{Excerpt.Of(id)}\" like {row.Unit} {lines[id]}, expected every account once");
        }

        double[] numbers = [.. Enumerable.Range(1, AaveColumns.EthDebt).Select(c => fields.Number(row, c))];
        double Of(int column) => numbers[column - 1];
        rows.Add(new AaveRow
        {
            Line = row.Number,
            Id = id,
            CollateralEth = Of(AaveColumns.Collateral),
            StethEth = Math.Min(Of(AaveColumns.StethCollateral), Of(AaveColumns.Collateral)),
            Threshold = Of(AaveColumns.Threshold) / 1e4,
            HealthFactor = Of(AaveColumns.HealthFactor),
            DebtEth = Of(AaveColumns.Debt),
            EthDebtEth = Of(AaveColumns.EthDebt),
            StableDebtsEth = [.. AaveColumns.Stables.Select((_, i) => Stable(row, AaveColumns.StableDebts + i))],
        });
    }

    public void End()
    {
    }

    // An empty field is no debt that is known; a faulty one is reported.
    private double Stable(TableRow row, int column) => fields.Number(row, column) is var debt && double.IsNaN(debt) ? 0 : debt;
}
