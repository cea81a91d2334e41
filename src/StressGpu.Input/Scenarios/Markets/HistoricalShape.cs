using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>Members of <c>market.historical</c>.</summary>
internal static class HistoricalShape
{
    public static readonly Member<double> NoiseVolatility = Members.Defaulted(
        "noiseVolatility", Volatilities.Shape, 0, "Volatility of normal noise around the history; 0: every path is the history.");

    public static readonly ObjectShape Shape = new(NoiseVolatility, HistoryShape.Member);
}
