using System.Diagnostics;

namespace StressGpu.SystemTests;

/// <summary>Runs the built executable as a user does.</summary>
internal static class Stress
{
    private const int TimeoutMilliseconds = 180_000;

    /// <summary>The executable's assembly, which the build puts next to this one.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "stressgpu.dll");

    /// <summary>Runs <c>stressgpu ARGUMENTS</c> to its end.</summary>
    public static Outcome Run(params string[] arguments) => RunIn(null, arguments);

    /// <summary>Runs it in a working directory.</summary>
    public static Outcome RunIn(string? directory, params string[] arguments)
    {
        using Process process = Start(directory, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"stressgpu {string.Join(' ', arguments)} did not end");
        }

        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Starts it with both streams redirected.</summary>
    public static Process Start(string? directory, params string[] arguments) => StartProgram(
        "dotnet", directory, [Assembly, .. arguments]);

    /// <summary>Starts any program with both streams redirected.</summary>
    public static Process StartProgram(string program, string? directory, params string[] arguments)
    {
        ProcessStartInfo info = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? "",
        };
        return Process.Start(info)!;
    }
}
