using System.CommandLine;

namespace StressGpu.Cli;

/// <summary>All verbs.</summary>
internal static class CommandTree
{
    /// <summary>The root command with a context for its handlers.</summary>
    public static RootCommand Create(CliContext context)
    {
        RootCommand root = new("Monte Carlo stress tests of leveraged crypto venues: liquidation cascades, insurance fund, auto-deleveraging.")
        {
            RunVerb.Create(context),
            SweepVerb.Create(context),
            ReverseVerb.Create(context),
            SizeVerb.Create(context),
            HedgeVerb.Create(context),
            ValidateVerb.Create(context),
            ReplayVerb.Create(context),
            VerifyVerb.Create(context),
            ReportVerb.Create(context),
            DevicesVerb.Create(context),
            SchemaVerb.Create(context),
            CalibrateVerb.Create(context),
            new Command("book", "Position books: draw, import, describe.")
            {
                BookSynthVerb.Create(context),
                BookImportVerb.Create(context),
                BookDescribeVerb.Create(context),
            },
        };
        return root;
    }
}
