namespace StressGpu.Input;

/// <summary>A coin of a snapshot that the scenario has under another symbol.</summary>
/// <param name="Coin">Its symbol in the snapshot; case does not matter.</param>
/// <param name="AssetId">The scenario's asset.</param>
/// <param name="Units">Units of the asset that a coin is worth, positive; used where the snapshot gives quantities.</param>
public sealed record CoinMapping(string Coin, string AssetId, double Units);
