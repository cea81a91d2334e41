using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Warns where what follows volatility meets assets that have none to compare with.</summary>
internal static class QuietAssets
{
    /// <param name="owner">The object of the mechanism.</param>
    /// <param name="member">What makes it follow volatility.</param>
    /// <param name="what">What follows it: <c>depth</c>.</param>
    /// <param name="context">The scenario.</param>
    public static void Warn(CheckedObject owner, Member<double> member, string what, CheckContext context)
    {
        List<string> quiet = [];
        foreach ((_, CheckedObject asset) in context.KnownAssets)
        {
            if ((asset.TryGet(AssetShape.ReferenceVolatility, out double volatility) || asset.TryGet(AssetShape.AnnualVolatility, out volatility))
                && volatility == 0 && asset.TryGet(AssetShape.Id, out string? id))
            {
                quiet.Add(id);
            }
        }

        if (quiet.Count > 0)
        {
            context.Faults.Warning(owner, member,
                $"compares realised volatility with referenceVolatility (left out: annualVolatility), which is 0 for {string.Join(", ", quiet)}: "
                + $"{what} does not follow volatility there");
        }
    }
}
