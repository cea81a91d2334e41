namespace StressGpu.Cli;

/// <summary>Told how far a simulation is.</summary>
internal interface IRunProgress
{
    /// <summary>For a part of the run that reports the paths it has done itself.</summary>
    /// <param name="done">Paths done before it.</param>
    IProgress<long> From(long done);

    /// <summary>Sets how many paths are expected in all.</summary>
    void Expect(long paths);
}
