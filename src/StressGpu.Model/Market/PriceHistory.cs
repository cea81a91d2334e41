using System.Collections.Immutable;

namespace StressGpu.Model;

/// <summary>A window of joint log returns on bars of one length, oldest first, without gaps.</summary>
public sealed record PriceHistory
{
    /// <summary>Length of a bar, minutes.</summary>
    public required double BarMinutes { get; init; }

    /// <summary>Number of assets in a bar, in scenario order.</summary>
    public required int Assets { get; init; }

    /// <summary>Log returns of closes, <c>[bar][asset]</c>, at least one bar.</summary>
    public required ImmutableArray<double> LogReturns { get; init; }

    /// <summary>Close of the bar before the first return (UTC); <see cref="ToUtc"/> is the last bar's close.</summary>
    public DateTimeOffset FromUtc { get; init; }

    /// <summary>Close of the last bar (UTC).</summary>
    public DateTimeOffset ToUtc { get; init; }

    /// <summary>Names of the files the assets' prices were read from, for reports; may be empty.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Number of bars.</summary>
    public int Bars => LogReturns.Length / Assets;

    /// <summary>Log return of <paramref name="asset"/> in <paramref name="bar"/>.</summary>
    public double this[int bar, int asset] => LogReturns[bar * Assets + asset];
}
