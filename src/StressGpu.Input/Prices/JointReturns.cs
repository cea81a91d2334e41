using System.Collections.Immutable;
using StressGpu.Input.Prices;
using StressGpu.Model;

namespace StressGpu.Input;

/// <summary>Log returns of several assets on the bars that all of them have.</summary>
public sealed record JointReturns
{
    private const double MinutesPerYear = 365 * 24 * 60;

    /// <summary>Symbols of the assets.</summary>
    public required ImmutableArray<string> Assets { get; init; }

    /// <summary>Length of a bar, minutes.</summary>
    public required double BarMinutes { get; init; }

    /// <summary>Open of each return's bar, Unix milliseconds.</summary>
    public required ImmutableArray<long> OpenMs { get; init; }

    /// <summary>Log returns of closes, <c>[asset][bar]</c>.</summary>
    public required ImmutableArray<ImmutableArray<double>> LogReturns { get; init; }

    /// <summary>Closes of the last bar, USD per unit.</summary>
    public required ImmutableArray<double> LastCloses { get; init; }

    /// <summary>Returns not taken because they would have spanned a gap.</summary>
    public int DroppedAcrossGaps { get; init; }

    /// <summary>Bars that only some of the assets have: dropped.</summary>
    public int DroppedBars { get; init; }

    /// <summary>Number of joint returns.</summary>
    public int Count => OpenMs.Length;

    /// <summary>Length of a bar, years of 365 days.</summary>
    public double BarYears => BarMinutes / MinutesPerYear;

    /// <summary>Close of the bar before the first return (UTC).</summary>
    public DateTimeOffset FromUtc => DateTimeOffset.FromUnixTimeMilliseconds(OpenMs[0]);

    /// <summary>Close of the last bar (UTC).</summary>
    public DateTimeOffset ToUtc => DateTimeOffset.FromUnixTimeMilliseconds(OpenMs[^1] + (long)(BarMinutes * 60_000));

    /// <summary>The returns as a model takes them, with the assets in the order given.</summary>
    /// <param name="assets">Symbols, all of them among <see cref="Assets"/>.</param>
    /// <param name="files">Names of the files, for reports.</param>
    public PriceHistory ToHistory(ImmutableArray<string> assets, ImmutableArray<string> files)
    {
        int[] order = [.. assets.Select(a => Assets.IndexOf(a))];
        return new PriceHistory
        {
            BarMinutes = BarMinutes,
            Assets = assets.Length,
            LogReturns = [.. Enumerable.Range(0, Count).SelectMany(bar => order.Select(a => LogReturns[a][bar]))],
            FromUtc = FromUtc,
            ToUtc = ToUtc,
            Files = files,
        };
    }

    /// <summary>Text of the period for people: <c>2021-05-12 00:00 to 2021-05-25 00:00 UTC</c>.</summary>
    public string Period() =>
        $"{PriceTime.Text(FromUtc.ToUnixTimeMilliseconds())} to {PriceTime.Text(ToUtc.ToUnixTimeMilliseconds())} UTC";
}
