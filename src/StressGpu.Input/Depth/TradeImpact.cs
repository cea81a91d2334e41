namespace StressGpu.Input;

/// <summary>How prices answer signed flow in a recording of trades.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="File">The file as the user named it.</param>
/// <param name="Trades">Number of trades.</param>
/// <param name="SlopePerUsd">Move of the log price in a second by a USD of net buying in it.</param>
/// <param name="SlopeError">Standard error of the slope.</param>
/// <param name="PermanentShare">The same slope over many seconds in units of the first: what is left of the move. In [0, 1].</param>
/// <param name="PermanentShareError">Standard error of the share, by a bootstrap of blocks.</param>
/// <param name="Seconds">How many seconds.</param>
public sealed record TradeImpact(
    string Asset, string File, int Trades, double SlopePerUsd, double SlopeError, double PermanentShare, double PermanentShareError, int Seconds);
