using System.Collections.Immutable;
using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>Which margin class imported accounts belong to.</summary>
internal static class MarginClasses
{
    /// <summary>Index of the class that was asked for, or of the first that suits.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static int Find(BookImportRequest request, Scenario scenario, bool isLending)
    {
        ImmutableArray<MarginClass> classes = scenario.Venue.MarginClasses;
        string known = string.Join(", ", classes.Select(c => c.Id));
        if (classes.IsEmpty)
        {
            throw new UsageException($"{request.Scenario} has no venue.marginClasses, which accounts belong to");
        }

        if (request.MarginClass is { } id)
        {
            int named = classes.Select(c => c.Id).ToImmutableArray().IndexOf(id);
            return named < 0 ? throw new UsageException($"--class: '{id}' is not one of {known}")
                : !isLending && classes[named].Liquidation == LiquidationRule.CloseFactor
                    ? throw new UsageException($"--class: '{id}' liquidates by a close factor, which perpetuals cannot be")
                : named;
        }

        bool Suits(MarginClass c) => c.Liquidation == LiquidationRule.CloseFactor == isLending;
        int first = classes.Index().Where(c => Suits(c.Item)).Select(c => c.Index).FirstOrDefault(-1);
        return first >= 0 ? first
            : isLending ? throw new UsageException($"no margin class liquidates by closeFactor, as loans do; --class takes another of {known}")
            : throw new UsageException("every margin class liquidates by a close factor, which perpetuals cannot be");
    }
}
