using System.Collections.Immutable;
using StressGpu.Input.MarketFiles;
using StressGpu.Input.Shapes;
using StressGpu.Model;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>The history that a scenario's market follows.</summary>
/// <param name="History">Its returns.</param>
/// <param name="Inputs">Its files, one for each asset.</param>
internal sealed record HistoryInput(PriceHistory History, ImmutableArray<InputFile> Inputs)
{
    private const double Tolerance = 1e-9;

    /// <summary>Reads the history; null where the market follows none, or with faults.</summary>
    /// <param name="scenario">The scenario, whose faults are reported already.</param>
    /// <param name="paths">Where the files are now, in their order; null: as the scenario names them.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static HistoryInput? Of(CheckedObject scenario, ImmutableArray<string>? paths, Faults faults)
    {
        if (!scenario.TryGet(ScenarioShape.Market, out CheckedObject? market) || !market.TryGet(MarketShape.Model, out MarketModel model)
            || MemberOf(model) is not { } member || !market.TryGet(member, out CheckedObject? parameters)
            || !parameters.TryGet(HistoryShape.Member, out CheckedObject? history) || AssetsCheck.Ids(scenario) is not { } ids
            || PriceHistoryReader.Read(history, ids, paths, faults) is not { } read)
        {
            return null;
        }

        if (scenario.TryGet(ScenarioShape.Horizon, out CheckedObject? horizon))
        {
            CheckTimes(history, read.History, horizon, model, faults);
        }

        return new HistoryInput(read.History, read.Inputs);
    }

    private static Member<CheckedObject>? MemberOf(MarketModel model) => model switch
    {
        MarketModel.Bootstrap => MarketShape.Bootstrap,
        MarketModel.Historical => MarketShape.Historical,
        _ => null,
    };

    private static void CheckTimes(CheckedObject history, PriceHistory read, CheckedObject horizon, MarketModel model, Faults faults)
    {
        if (horizon.TryGet(HorizonShape.StepMinutes, out double step) && Math.Abs(read.BarMinutes / step - Math.Round(read.BarMinutes / step)) > Tolerance)
        {
            faults.Error(history.Source.Place, history.Path, Invariant(
                $"has bars of {read.BarMinutes} min, expected a multiple of the step of {step} min"));
        }

        double hours = read.Bars * read.BarMinutes / 60;
        if (model == MarketModel.Historical && horizon.TryGet(HorizonShape.Hours, out double wanted) && hours < wanted * (1 - Tolerance))
        {
            faults.Error(history.Source.Place, history.Path, Invariant(
                $"holds {hours} hours, expected at least the horizon of {wanted} hours"));
        }
    }
}
