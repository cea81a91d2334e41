using System.Collections.Immutable;
using StressGpu.Input;

namespace StressGpu.Cli;

/// <summary>What <c>calibrate</c> is asked for.</summary>
internal sealed record CalibrateRequest
{
    /// <summary>Price files; none for depth alone.</summary>
    public required ImmutableArray<PriceSource> Prices { get; init; }

    /// <summary>The market file.</summary>
    public required string Output { get; init; }

    /// <summary>What to fit; null for gbm.</summary>
    public CalibrationModel? Model { get; init; }

    /// <summary>Bars to take.</summary>
    public required PriceWindow Window { get; init; }

    /// <summary>Number of regimes; null for the default.</summary>
    public int? Regimes { get; init; }

    /// <summary>Whether drifts are written.</summary>
    public bool WithDrift { get; init; }

    /// <summary>Ladders, bands or quotes.</summary>
    public ImmutableArray<PriceSource> Depths { get; init; } = [];

    /// <summary>Trades.</summary>
    public ImmutableArray<PriceSource> Trades { get; init; } = [];

    /// <summary>Distances that count, basis points; null for the default.</summary>
    public (double Nearest, double Farthest)? DepthRange { get; init; }

    /// <summary>Pair of quotes; null for the asset's own.</summary>
    public string? Pair { get; init; }

    /// <summary>When a move is permanent; null for the default.</summary>
    public int? PermanentAfterSeconds { get; init; }

    /// <summary>Key of random numbers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether to print JSON.</summary>
    public bool AsJson { get; init; }

    /// <summary>What is wrong with the combination of options; null where nothing is.</summary>
    public string? Misplaced()
    {
        bool hasPrices = !Prices.IsEmpty;
        return !hasPrices && Depths.IsEmpty && Trades.IsEmpty ? "calibrate needs price files, or --depth or --trades"
            : !hasPrices && Model is not null ? "--model needs price files"
            : !hasPrices && Window != PriceWindow.All ? "--window needs price files"
            : !hasPrices && WithDrift ? "--with-drift needs price files"
            : Regimes is not null && Model != CalibrationModel.Regime ? "--regimes needs --model regime"
            : DepthRange is not null && Depths.IsEmpty ? "--depth-range needs --depth"
            : Pair is not null && Depths.IsEmpty ? "--pair needs --depth"
            : PermanentAfterSeconds is not null && Trades.IsEmpty ? "--permanent-after needs --trades"
            : null;
    }

    /// <summary>How to measure depth.</summary>
    public DepthOptions DepthOptions()
    {
        DepthOptions options = new() { Pair = Pair, Seed = Seed };
        return options with
        {
            NearestBasisPoints = DepthRange?.Nearest ?? options.NearestBasisPoints,
            FarthestBasisPoints = DepthRange?.Farthest ?? options.FarthestBasisPoints,
            PermanentAfterSeconds = PermanentAfterSeconds ?? options.PermanentAfterSeconds,
        };
    }
}
