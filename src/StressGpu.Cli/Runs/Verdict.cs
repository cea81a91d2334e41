using StressGpu.Statistics;

namespace StressGpu.Cli;

/// <summary>What a finished run means for whoever waits for its exit code.</summary>
internal static class Verdict
{
    /// <summary>The exit code, with a line on standard error for each limit breached or undecided and each precision not reached.</summary>
    public static int ExitCode(RunOutcome outcome, Screen error)
    {
        bool isOk = true;
        foreach (LimitExpression limit in outcome.Request.Limits)
        {
            if (limit.IsBreached(outcome.Summary))
            {
                isOk = false;
                error.Line($"limit breached: {limit.Text} ({Amounts.Plain(limit.ValueIn(outcome.Summary))})", "red");
            }
            else if (limit.IsUndecided(outcome.Summary))
            {
                isOk = false;
                error.Line($"limit undecided: {limit.Text} (too few of {Amounts.Count(outcome.Summary.Paths)} paths for an interval)", "red");
            }
        }

        if (outcome.Stop is { } stop)
        {
            isOk &= !stop.IsImprecise;
            Explain(stop, error);
        }

        return isOk ? Cli.ExitCode.Ok : Cli.ExitCode.LimitBreached;
    }

    private static void Explain(RunStop stop, Screen error)
    {
        string after = stop.Reason == StopReason.Time ? "when time was up, after" : "after";
        foreach (PrecisionOutcome precision in stop.Precisions.Where(p => !p.IsMet))
        {
            error.Line($"not precise: {precision.Precision.Text} ({precision.Reached} {after} {Amounts.Count(stop.Paths)} paths)", "red");
        }

        if (stop.Reason == StopReason.Time && stop.Precisions.IsEmpty)
        {
            error.Line($"time is up after {Amounts.Count(stop.Paths)} of {Amounts.Count(stop.MostPaths)} paths: "
                + $"the results are those of --paths {Amounts.Plain(stop.Paths)}", "yellow");
        }
    }
}
