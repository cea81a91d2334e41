namespace StressGpu.Kernels;

/// <summary>The running scores of paths at the end of a row.</summary>
internal static class Scores
{
    /// <summary>The score of one path.</summary>
    public static double Of(RunningScore score, in PathInputs inputs, in PathState lane) => score switch
    {
        RunningScore.Liquidated => lane.Double(StateShape.Sum(0, Tally.Liquidated)),
        RunningScore.BadDebt => lane.Double(StateShape.Sum(0, Tally.BadDebt)),
        _ => Fall(inputs, lane),
    };

    /// <summary>The row's own end is taken in: peaks are brought up to date only as prices move again.</summary>
    private static double Fall(in PathInputs inputs, in PathState lane)
    {
        bool hasBook = inputs.Run.Shape.HasBook;
        float largest = 0;
        for (int asset = 0; asset < inputs.Run.Assets; asset++)
        {
            float price = hasBook ? Watch.Traded(AssetState.Of(lane, asset)) : lane.Float(asset, AssetFloat.Fair);
            float peak = lane.Float(asset, hasBook ? AssetFloat.PeakTraded : AssetFloat.PeakFair);
            float fall = lane.Float(asset, hasBook ? AssetFloat.FallTraded : AssetFloat.FallFair);
            largest = Math.Max(largest, Math.Max(fall, Math.Max(peak, price) - price));
        }

        return largest;
    }
}
