namespace StressGpu.Input.Tables;

/// <summary>Reads a table from CSV, plain or gzipped, or from Parquet where the name ends in <c>.parquet</c>.</summary>
internal static class TableReader
{
    /// <summary>Hands over every row that has the right number of fields; false where there are others.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="layout">The columns it may have.</param>
    /// <param name="table">Takes the rows.</param>
    /// <param name="rowFaults">Takes faults of rows.</param>
    /// <param name="faults">Takes faults of the file.</param>
    public static bool Read(string path, TableLayout layout, ITableRows table, RowFaults rowFaults, Faults faults) =>
        TableFile.IsParquet(path)
            ? new ParquetTable(path, layout, rowFaults, faults).Read(table)
            : new CsvTable(path, layout, rowFaults, faults).Read(table);
}
