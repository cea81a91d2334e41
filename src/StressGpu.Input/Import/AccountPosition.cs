namespace StressGpu.Input.Import;

/// <summary>A row of an account snapshot.</summary>
/// <param name="Line">Line in the file.</param>
/// <param name="Date">Day as written.</param>
/// <param name="Id">Account.</param>
/// <param name="Coin">Symbol.</param>
/// <param name="SignedSize">Units, negative for a short.</param>
/// <param name="MarkUsd">Mark price, USD per unit.</param>
/// <param name="EquityUsd">Equity of the whole account, USD.</param>
internal sealed record AccountPosition(
    int Line, string Date, string Id, string Coin, double SignedSize, double MarkUsd, double EquityUsd)
{
    public double NotionalUsd => Math.Abs(SignedSize) * MarkUsd;
}
