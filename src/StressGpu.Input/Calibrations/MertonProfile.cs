namespace StressGpu.Input.Calibrations;

/// <summary>One asset's best jump diffusion with at least a given number of jumps: its own where it has more, else one with just as many.</summary>
internal sealed class MertonProfile
{
    private readonly MertonAssetFit free;
    private readonly double[] logs;
    private readonly MertonParameters[] held;

    /// <param name="free">The asset's own fit.</param>
    /// <param name="most">Most jumps a bar that will be asked for.</param>
    /// <param name="points">Fits to interpolate between.</param>
    public MertonProfile(MertonAssetFit free, double most, int points)
    {
        this.free = free;
        double least = Math.Log(free.Parameters.Jumps);
        double width = Math.Max(0, Math.Log(most) - least) / points;
        int count = width > 0 ? points : 0;
        logs = [.. Enumerable.Range(0, count + 1).Select(i => least + i * width)];
        MertonAssetFit last = free;
        held = [free.Parameters, .. logs[1..].Select(l => (last = last.With(Math.Exp(l))).Parameters)];
    }

    /// <summary>The parameters with at least so many jumps, between those fitted by interpolation.</summary>
    public MertonParameters At(double jumps)
    {
        double log = Math.Log(jumps);
        if (log <= logs[0])
        {
            return free.Parameters;
        }

        int i = Math.Clamp(Array.FindIndex(logs, l => l >= log), 1, Math.Max(1, logs.Length - 1));
        if (logs.Length == 1)
        {
            return free.Parameters with { Jumps = jumps };
        }

        (MertonParameters low, MertonParameters high) = (held[i - 1], held[i]);
        double share = (log - logs[i - 1]) / (logs[i] - logs[i - 1]);
        double Between(double a, double b) => a + share * (b - a);
        return new MertonParameters(
            Between(low.Variance, high.Variance), jumps, Between(low.JumpMean, high.JumpMean),
            Between(low.JumpDeviation, high.JumpDeviation), free.Parameters.Mean);
    }

    /// <summary>The fit itself.</summary>
    public MertonAssetFit Exactly(double jumps) => jumps > free.Parameters.Jumps ? free.With(jumps) : free;
}
