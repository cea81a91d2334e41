using System.Collections.Immutable;

namespace StressGpu.Cli;

/// <summary>Seconds by stage of a run.</summary>
internal sealed class StageTimer(TimeProvider clock)
{
    public const string Reading = "reading";
    public const string Book = "book";
    public const string Lowering = "lowering";
    public const string Device = "device";
    public const string Pilot = "pilot";
    public const string Simulation = "simulation";
    public const string Writing = "writing";
    public const string Statistics = "statistics";
    public const string Systemic = "systemic";
    public const string Baseline = "baseline";
    public const string Report = "report";
    public const string Checks = "checks";

    private readonly long start = clock.GetTimestamp();
    private readonly Dictionary<string, double> seconds = [];

    /// <summary>Seconds since the beginning.</summary>
    public double TotalSeconds => clock.GetElapsedTime(start).TotalSeconds;

    /// <summary>Seconds of a stage so far; 0 where it did not run.</summary>
    public double this[string stage] => seconds.GetValueOrDefault(stage);

    /// <summary>Runs a part of a stage.</summary>
    public T Time<T>(string stage, Func<T> action)
    {
        long began = clock.GetTimestamp();
        T result = action();
        seconds[stage] = this[stage] + clock.GetElapsedTime(began).TotalSeconds;
        return result;
    }

    /// <summary>Runs a part of a stage.</summary>
    public void Time(string stage, Action action) => Time(stage, () =>
    {
        action();
        return true;
    });

    /// <summary>All stages by name.</summary>
    public ImmutableSortedDictionary<string, double> Stages() => seconds.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
