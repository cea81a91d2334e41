namespace StressGpu.Input.Tables;

/// <summary>Takes the rows of a table.</summary>
internal interface ITableRows
{
    /// <summary>Checks and keeps one row.</summary>
    void Handle(TableRow row);

    /// <summary>What is to be checked once every row was read; not called where the file is damaged.</summary>
    void End();
}
