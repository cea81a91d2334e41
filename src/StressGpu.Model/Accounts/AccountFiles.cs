namespace StressGpu.Model;

/// <summary>The tables of a book's accounts: absolute paths of CSV or Parquet files; null where a table is absent.</summary>
/// <param name="Accounts">Accounts with class and cash.</param>
/// <param name="Collateral">Coin balances.</param>
/// <param name="Positions">Perpetuals.</param>
/// <param name="Loans">Debts.</param>
/// <param name="Options">Options.</param>
public sealed record AccountFiles(string Accounts, string? Collateral, string? Positions, string? Loans, string? Options);
