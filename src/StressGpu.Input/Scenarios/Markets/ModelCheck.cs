using System.Text.Json;
using StressGpu.Input.Shapes;

namespace StressGpu.Input.Scenarios;

/// <summary>The chosen model has its object, the others have none, and what the object says fits together.</summary>
internal static class ModelCheck
{
    private static readonly (MarketModel Model, Member<CheckedObject> Member, Action<CheckedObject, CheckContext> Check)[] Models =
    [
        (MarketModel.StudentT, MarketShape.StudentT, (_, _) => { }),
        (MarketModel.JumpDiffusion, MarketShape.JumpDiffusion, JumpCheck.Run),
        (MarketModel.Garch, MarketShape.Garch, GarchCheck.Run),
        (MarketModel.Heston, MarketShape.Heston, HestonCheck.Run),
        (MarketModel.Regime, MarketShape.Regime, RegimeCheck.Run),
        (MarketModel.Bootstrap, MarketShape.Bootstrap, HistoryCheck.Run),
        (MarketModel.Historical, MarketShape.Historical, HistoryCheck.Run),
    ];

    public static void Run(CheckedObject market, CheckContext context)
    {
        if (!market.TryGet(MarketShape.Model, out MarketModel chosen))
        {
            return;
        }

        string word = JsonNamingPolicy.CamelCase.ConvertName(chosen.ToString());
        foreach ((MarketModel model, Member<CheckedObject> member, Action<CheckedObject, CheckContext> check) in Models)
        {
            if (model != chosen && market.Has(member))
            {
                context.Faults.Error(market, member,
                    $"belongs to another model than \"{word}\", expected it to be left out (null removes an inherited one)");
            }
            else if (model == chosen && !market.Has(member))
            {
                context.Faults.Error(market, member, $"is missing, expected an object for \"model\": \"{word}\"");
            }
            else if (model == chosen && market.TryGet(member, out CheckedObject? parameters))
            {
                check(parameters, context);
            }
        }
    }
}
