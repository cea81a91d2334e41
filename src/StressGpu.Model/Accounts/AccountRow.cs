namespace StressGpu.Model;

/// <summary>An account of the account engine.</summary>
/// <param name="Id">Its name.</param>
/// <param name="MarginClass">Index of its margin class.</param>
/// <param name="CashUsd">USD balance; negative is borrowed.</param>
public readonly record struct AccountRow(string Id, int MarginClass, double CashUsd);
