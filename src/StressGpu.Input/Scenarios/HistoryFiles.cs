using System.Collections.Immutable;
using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;
using StressGpu.Model;

namespace StressGpu.Input.Scenarios;

/// <summary>The prices of the past that a scenario's market follows.</summary>
/// <param name="History">Their joint returns; null where the market follows none, or where they could not be read.</param>
/// <param name="Inputs">The files.</param>
internal sealed record HistoryFiles(PriceHistory? History, ImmutableArray<InputFile> Inputs)
{
    public static HistoryFiles None { get; } = new(null, []);

    /// <summary>Reads the files that a scenario names, or the same where they are now.</summary>
    public static HistoryFiles Of(CheckedObject scenario, Faults faults, IReadOnlyList<string>? moved = null)
    {
        if (Parameters(scenario) is not { } parameters || !parameters.TryGet(HistoryShape.Member, out CheckedObject? history)
            || AssetsCheck.Ids(scenario) is not { } ids
            || PriceHistoryReader.Read(history, [.. ids], moved, faults) is not { } read)
        {
            return None;
        }

        HistoryCheck.Run(scenario, read.History, faults);
        return new HistoryFiles(read.History, read.Inputs);
    }

    private static CheckedObject? Parameters(CheckedObject scenario)
    {
        if (!scenario.TryGet(ScenarioShape.Market, out CheckedObject? market) || !market.TryGet(MarketShape.Model, out MarketModel model))
        {
            return null;
        }

        Member<CheckedObject>? member = model switch
        {
            MarketModel.Bootstrap => MarketShape.Bootstrap,
            MarketModel.Historical => MarketShape.Historical,
            _ => null,
        };
        return member is not null && market.TryGet(member, out CheckedObject? parameters) ? parameters : null;
    }
}
