namespace StressGpu.Model;

/// <summary>How short options are margined.</summary>
public enum OptionMargin
{
    /// <summary>Option by option: Deribit's standard maintenance margin.</summary>
    Standard,

    /// <summary>The largest loss of an account's options and positions in an underlying over a grid of scenarios.</summary>
    Grid,
}
