using System.Text.Json;

namespace StressGpu.SystemTests;

/// <summary>What a finished process left.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output, which must be JSON and nothing else.</summary>
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    /// <summary>Fails, showing both streams, unless the process ended with a code.</summary>
    public Outcome Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}\n--- output\n{Output}\n--- error\n{Error}");
        return this;
    }
}
