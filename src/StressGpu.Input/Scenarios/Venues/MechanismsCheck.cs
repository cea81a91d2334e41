using StressGpu.Input.Shapes;
using static System.FormattableString;

namespace StressGpu.Input.Scenarios;

/// <summary>The venue's mechanisms (decision 0011), one by one and together.</summary>
internal static class MechanismsCheck
{
    public static void Run(CheckedObject venue, CheckContext context)
    {
        MarkCheck.Run(venue, context);
        HaltsCheck.Run(venue, context);
        BridgeCheck.Run(venue, context);
        FundSplitCheck.Run(venue, context);
        if (venue.TryGet(VenueShape.Funding, out CheckedObject? funding))
        {
            CheckFunding(funding, context);
        }

        if (venue.TryGet(VenueShape.DynamicMargin, out CheckedObject? margin))
        {
            MarginAddOnCheck.Run(margin, context);
        }

        if (venue.TryGet(VenueShape.PartialLiquidation, out CheckedObject? parts))
        {
            context.Times.AtMostSteps(parts, PartialLiquidationShape.CoolDownMinutes, LiquidatorsCheck.MostSteps);
            if (context.Part(ScenarioShape.Book) is { } book && book.TryGet(BookShape.IsolatedAsAccounts, out bool areAccounts) && areAccounts)
            {
                context.Faults.Warning(venue, VenueShape.PartialLiquidation,
                    "has no effect beside book.isolatedAsAccounts: accounts are liquidated by their margin classes");
            }
        }

        if (venue.TryGet(VenueShape.Fees, out CheckedObject? fees))
        {
            FeesCheck.Run(venue, fees, context);
        }

        if (venue.TryGet(VenueShape.Liquidators, out CheckedObject? bots))
        {
            LiquidatorsCheck.Run(venue, bots, context);
        }
    }

    private static void CheckFunding(CheckedObject funding, CheckContext context)
    {
        const double MinutesPerHour = 60;
        context.Times.Multiple(funding, FundingShape.IntervalHours, MinutesPerHour);
        if (funding.TryGet(FundingShape.IntervalHours, out double interval) && interval >= context.Times.Hours)
        {
            context.Faults.Warning(funding, FundingShape.IntervalHours, Invariant(
                $"is not shorter than the horizon of {context.Times.Hours} hours: no funding is paid"));
        }
    }
}
