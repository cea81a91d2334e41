using StressGpu.Model;

namespace StressGpu.Cli;

/// <summary>The first lines of an answer.</summary>
internal static class QuestionHeader
{
    /// <summary>Name of the scenario, what was asked, runs, device, time and place.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="runner">What ran.</param>
    /// <param name="question">What was asked: a few words and their label.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="directory">Where the results are.</param>
    public static void Print(Screen screen, VariantRunner runner, (string Title, string Label, string Text) question, Scenario scenario, string directory)
    {
        screen.Line($"{scenario.Name}: {question.Title}", "bold");
        screen.Line($"  {question.Label,-10} {question.Text}");
        screen.Line($"  runs       {Amounts.Count(runner.Runs)} of {Amounts.Count(scenario.Paths)} paths, seed {Amounts.Plain(scenario.Seed)}, the same random numbers in each");
        screen.Line($"  device     {runner.Device!.Name}");
        screen.Line($"  time       {Amounts.Duration(runner.Stages.TotalSeconds)}, of it {Amounts.Duration(runner.Stages[StageTimer.Simulation])} simulation");
        screen.Line($"  results    {directory}");
        screen.Line();
    }
}
