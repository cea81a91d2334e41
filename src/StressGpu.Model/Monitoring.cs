namespace StressGpu.Model;

/// <summary>When prices are compared with triggers.</summary>
public enum Monitoring
{
    /// <summary>At step ends only: coarse steps jump over the maintenance margin and overstate bad debt.</summary>
    StepEnd,

    /// <summary>At the extremes inside a step too, drawn from the Brownian bridge.</summary>
    Bridge,
}
