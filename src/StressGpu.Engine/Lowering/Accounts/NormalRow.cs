namespace StressGpu.Engine;

/// <summary>A row divided by its scale, so that rows of large and small accounts can be bounded together.</summary>
/// <param name="Account">Index of the account, or of the block that the row bounds.</param>
/// <param name="Base">Value at the start.</param>
/// <param name="Weights">Change by factor.</param>
internal sealed record NormalRow(int Account, double Base, SortedDictionary<int, double> Weights)
{
    /// <summary>The sum of the sizes of its terms.</summary>
    public double Size => Math.Abs(Base) + Weights.Values.Sum(Math.Abs);

    /// <summary>The factor that matters most, positive and negative weights apart: what rows are first sorted by.</summary>
    public int Dominant
    {
        get
        {
            KeyValuePair<int, double> most = Weights.DefaultIfEmpty().MaxBy(w => Math.Abs(w.Value));
            return most.Value > 0 ? 2 * most.Key : 2 * most.Key + 1;
        }
    }

    public static NormalRow Of(ScreenRow row)
    {
        double scale = row.Scale;
        var weights = new SortedDictionary<int, double>();
        foreach ((int factor, double weight) in row.Weights)
        {
            weights[factor] = weight / scale;
        }

        double start = row.Base == 0 && row.Weights.Count == 0 ? 1 : (row.Base - row.Room) / scale;
        return new NormalRow(row.Account, start, weights);
    }
}
