namespace StressGpu.Statistics;

/// <summary>VaR and the excesses over it, of which ES and its error follow.</summary>
/// <param name="Var">VaR, in the metric's unit.</param>
/// <param name="Sum">Sum of (X - VaR)+ over paths.</param>
/// <param name="Squares">Sum of its squares.</param>
/// <param name="Beyond">Expected number of paths beyond the level, (1 - a) n.</param>
internal readonly record struct Shortfall(double Var, double Sum, double Squares, double Beyond)
{
    // Written as VaR + sum of (X - VaR)+ over (1 - a) n (Rockafellar and Uryasev 2002): the same number as the tail sum with
    // the boundary path's fractional weight, and never below VaR through rounding.

    /// <summary>Expected shortfall.</summary>
    public double Es => Var + Sum / Beyond;

    /// <summary>VaR and excesses at a level.</summary>
    /// <param name="tail">The largest values.</param>
    /// <param name="kept">How many of them are known.</param>
    /// <param name="level">The level.</param>
    /// <param name="paths">Number of values.</param>
    public static Shortfall Of(OrderedTail tail, long kept, TailLevel level, long paths)
    {
        double var = tail.FromTop(paths - level.Rank(paths) + 1);
        double sum = 0;
        double squares = 0;
        for (long rank = 1; rank <= kept && tail.FromTop(rank) > var; rank++)
        {
            double excess = tail.FromTop(rank) - var;
            sum += excess;
            squares += excess * excess;
        }
        return new(var, sum, squares, level.Beyond(paths));
    }
}
