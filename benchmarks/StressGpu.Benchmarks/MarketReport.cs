using System.Runtime.InteropServices;
using StressGpu.Engine;
using StressGpu.Input;
using StressGpu.Model;

namespace StressGpu.Benchmarks;

/// <summary>What a market costs: rates of one thread, and as medians of ratios to geometric Brownian motions just before and after.</summary>
internal static class MarketReport
{
    /// <summary>Prints the table; returns an exit code.</summary>
    public static int Run(TextWriter output, string scenarioFile, int repeats)
    {
        Parsed<RunInput> input = RunInputReader.Read(scenarioFile, ScenarioOverrides.None);
        if (input.Value is null)
        {
            foreach (Diagnostic diagnostic in input.Diagnostics)
            {
                output.WriteLine(diagnostic);
            }

            return 65;
        }

        Scenario scenario = input.Value.Resolved.Scenario;
        Scenario empty = scenario with { Book = new EmptyBook() };
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {SimdEngines.WidestBits}-bit vectors, one thread: best rate and median ratio of {repeats}");
        output.WriteLine();
        output.WriteLine("| market | M asset-steps/s, with the book | of gbm | without a book | of gbm |");
        output.WriteLine("|-|-|-|-|-|");
        foreach ((string name, PriceModel model) in MarketModels.Of(scenario))
        {
            (double rate, double ratio) = Against(scenario, model, repeats);
            (double bare, double bareRatio) = Against(empty, model, repeats);
            output.WriteLine($"| {name} | {rate:F1} | {ratio:F2} | {bare:F0} | {bareRatio:F2} |");
        }

        return 0;
    }

    private static (double Rate, double Ratio) Against(Scenario scenario, PriceModel model, int repeats) => Interleaved.Against(
        scenario with { Market = scenario.Market with { Model = new GbmModel() } },
        scenario with { Market = scenario.Market with { Model = model } },
        repeats);
}
