using StressGpu.Model;

namespace StressGpu.Engine;

/// <summary>How far prices must fall at once until an account is liquidated, by the formula of decision 0007.</summary>
/// <remarks>
/// Without options B - R is concave in the fall (B is linear, R convex), so that a root is looked for only where the end is
/// under water; with them the first crossing on a grid of 2 % is refined. Both by bisection.
/// </remarks>
/// <param name="valuation">The accounts.</param>
/// <param name="startUsd">Start price of each asset, USD.</param>
internal sealed class LiquidationDistance(AccountValuation valuation, double[] startUsd)
{
    /// <summary>What an account that no fall liquidates has.</summary>
    public const double Never = 1;

    private const double Deepest = 1 - 1e-9;
    private const double Tolerance = 1e-12;
    private const double OptionTolerance = 1e-9;
    private const int GridSteps = 50;

    private readonly double[] marks = new double[startUsd.Length];

    /// <summary>The smallest fall, fraction in [0, 1]; 0 where the account is liquidatable already.</summary>
    /// <param name="account">Index of the account.</param>
    /// <param name="falls">Whether an asset falls; the others stay.</param>
    public double Of(int account, bool[] falls)
    {
        if (IsUnder(account, falls, 0))
        {
            return 0;
        }

        if (!valuation.Touches(account, falls))
        {
            return Never;
        }

        if (valuation.Legs.Options(account) is var options && !options.Start.Equals(options.End))
        {
            return FirstOnGrid(account, falls);
        }

        return IsUnder(account, falls, Deepest) ? Bisect(account, falls, (0, Deepest), Tolerance) : Never;
    }

    private double FirstOnGrid(int account, bool[] falls)
    {
        for (int step = 1; step <= GridSteps; step++)
        {
            double fall = Deepest * step / GridSteps;
            if (IsUnder(account, falls, fall))
            {
                return Bisect(account, falls, (Deepest * (step - 1) / GridSteps, fall), OptionTolerance);
            }
        }

        return Never;
    }

    private double Bisect(int account, bool[] falls, (double Above, double Under) between, double tolerance)
    {
        (double above, double under) = between;
        while (under - above > tolerance)
        {
            double middle = 0.5 * (above + under);
            (above, under) = IsUnder(account, falls, middle) ? (above, middle) : (middle, under);
        }

        return under;
    }

    private bool IsUnder(int account, bool[] falls, double fall)
    {
        for (int asset = 0; asset < marks.Length; asset++)
        {
            marks[asset] = falls[asset] ? startUsd[asset] * (1 - fall) : startUsd[asset];
        }

        return valuation.At(account, marks).IsLiquidatable;
    }
}
