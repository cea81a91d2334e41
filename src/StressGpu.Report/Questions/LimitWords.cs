using StressGpu.Statistics;

namespace StressGpu.Report;

/// <summary>A limit or target in a sentence.</summary>
internal static class LimitWords
{
    /// <summary><c>the ES 99 % of unfunded loss</c>.</summary>
    public static string Subject(LimitExpression limit)
    {
        string name = MetricText.Name(limit.Metric);
        string subject = limit.Statistic switch
        {
            "probability" => $"the probability of {(limit.Metric is "unfunded" ? "an" : "any")} {name}",
            "es" or "var" => $"the {MetricText.Statistic(limit.Statistic, limit.Level)} of {name}",
            "mean" => $"the mean {name}",
            _ => $"{name} ({limit.Statistic})",
        };
        return limit.End switch { IntervalEnd.Low => "the lower end of " + subject, IntervalEnd.High => "the upper end of " + subject, _ => subject };
    }

    /// <summary><c>over $1 m</c>.</summary>
    public static string Bound(LimitExpression limit)
    {
        string bound = Value(limit, limit.Bound);
        return limit.Operator switch { ">" => "over " + bound, ">=" => $"to {bound} or more", "<" => "under " + bound, _ => $"at {bound} or less" };
    }

    /// <summary>A value of the limit's statistic.</summary>
    public static string Value(LimitExpression limit, double value) => MetricText.Value(limit.Metric, limit.Statistic, value);

    /// <summary>The form of an axis of its values.</summary>
    public static Func<double, string> Axis(LimitExpression limit) => limit.Statistic == "probability" ? TickText.Percent : MetricText.Axis(limit.Metric);
}
