using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>Times lie within the horizon and fit its steps; nothing is checked where those are faulty.</summary>
internal sealed class TimeCheck(CheckedObject? horizon, Faults faults)
{
    // Allows for steps such as a third of a minute, written with as many digits as a double has.
    private const double RelativeTolerance = 1e-9;

    /// <summary>Length of a path, hours; infinite where it is not known.</summary>
    public double Hours { get; } =
        horizon is not null && horizon.TryGet(HorizonShape.Hours, out double hours) ? hours : double.PositiveInfinity;

    /// <summary>Length of a step, minutes; 0 where it is not known.</summary>
    public double StepMinutes { get; } =
        horizon is not null && horizon.TryGet(HorizonShape.StepMinutes, out double minutes) ? minutes : 0;

    /// <summary>Whether a number of steps is a whole one, at least one, but for rounding.</summary>
    public static bool IsWhole(double steps) =>
        !(Math.Round(steps) < 1 || Math.Abs(steps - Math.Round(steps)) > RelativeTolerance * steps);

    /// <summary>A length of time is a whole number of steps, at least one.</summary>
    /// <param name="owner">The object that it stands in.</param>
    /// <param name="member">The member.</param>
    /// <param name="unitMinutes">Minutes in the member's unit.</param>
    public void Multiple(CheckedObject owner, Member<double> member, double unitMinutes)
    {
        if (StepMinutes == 0 || !owner.TryGet(member, out double value))
        {
            return;
        }

        double steps = value * unitMinutes / StepMinutes;
        if (!IsWhole(steps))
        {
            faults.Error(owner, member, Invariant(
                $"makes {steps:G6} steps of {StepMinutes} min, expected a multiple of the step"));
        }
    }

    /// <summary>A length of time, in minutes, is at most so many steps, which is all that the kernels remember.</summary>
    public void AtMostSteps(CheckedObject owner, Member<double> member, int most)
    {
        if (StepMinutes > 0 && owner.TryGet(member, out double minutes)
            && Math.Ceiling(minutes / StepMinutes * (1 - RelativeTolerance)) is var steps && steps > most)
        {
            faults.Error(owner, member, Invariant(
                $"is {minutes}, which makes {steps:G6} steps of {StepMinutes} min where the kernels remember {most}, expected at most ")
                + Invariant($"{most * StepMinutes} minutes, or a longer step"));
        }
    }

    /// <summary>What begins at a time and takes some lies within the horizon.</summary>
    /// <param name="owner">The object that both stand in.</param>
    /// <param name="at">When it begins, hours.</param>
    /// <param name="over">How long it takes, hours.</param>
    /// <param name="what">What it is: <c>the shock</c>.</param>
    public void Lasting(CheckedObject owner, Member<double> at, Member<double> over, string what)
    {
        if (Begins(owner, at, out double begin) && owner.TryGet(over, out double length) && IsLate(begin + length))
        {
            faults.Error(owner, over, Invariant(
                $"ends {what} at {begin + length} hours, expected an end within the horizon of {Hours} hours"));
        }
    }

    /// <summary>What begins at a time and ends at another lies within the horizon.</summary>
    public void Span(CheckedObject owner, Member<double> from, Member<double> to)
    {
        if (!Begins(owner, from, out double begin) || !owner.TryGet(to, out double end))
        {
            return;
        }

        if (end <= begin)
        {
            faults.Error(owner, to, Invariant($"is {end}, expected more than the {begin} at which it begins"));
        }
        else if (IsLate(end))
        {
            faults.Error(owner, to, Invariant($"is {end}, expected at most the horizon of {Hours} hours"));
        }
    }

    private bool IsLate(double end) => end > Hours * (1 + RelativeTolerance);

    private bool Begins(CheckedObject owner, Member<double> at, out double begin)
    {
        bool known = owner.TryGet(at, out begin);
        if (known && begin >= Hours)
        {
            faults.Error(owner, at, Invariant($"is {begin}, expected less than the horizon of {Hours} hours"));
            return false;
        }

        return known;
    }
}
