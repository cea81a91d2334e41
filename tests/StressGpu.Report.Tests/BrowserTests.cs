using System.Diagnostics;
using System.Text.Json;

namespace StressGpu.Report.Tests;

/// <summary>The page opened from disk by a headless chromium.</summary>
public sealed class BrowserTests : IDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private const int TimeoutMilliseconds = 60_000;
    private readonly string folder = Directory.CreateTempSubdirectory("stressgpu-report-").FullName;

    [Fact]
    public void Nothing_is_requested_and_nothing_is_complained_about()
    {
        (string[] requests, string complaints) = Open(WriteReport());
        Assert.Empty(requests);
        Assert.DoesNotContain("CONSOLE", complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_does_both_is_found_out()
    {
        string page = Path.Combine(folder, "bad.html");
        File.WriteAllText(page, "<body><img src='http://127.0.0.1:9/a.png'><script>console.error('bad')</script></body>");
        (string[] requests, string complaints) = Open(page);
        Assert.Equal(["http://127.0.0.1:9/a.png"], requests);
        Assert.Contains("CONSOLE", complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    public void The_page_does_not_scroll_sideways(int width)
    {
        string report = WriteReport();
        string frame = Path.Combine(folder, "frame.html");
        File.WriteAllText(frame, $$"""
            <body style="margin:0"><iframe src="file://{{report}}" style="border:0;width:{{width}}px;height:800px"
              onload="var d=this.contentDocument.documentElement;document.title=d.scrollWidth+' of '+d.clientWidth"></iframe></body>
            """);
        string dom = Run("--allow-file-access-from-files", $"--window-size={Math.Max(width, 500)},900", "--dump-dom", "file://" + frame).Output;
        Assert.Contains($"<title>{width} of {width}</title>", dom, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints()
    {
        string pdf = Path.Combine(folder, "report.pdf");
        Run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, "file://" + WriteReport());
        Assert.True(new FileInfo(pdf).Length > 20_000);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A child of the browser may still be writing to its profile.
        }
    }

    /// <summary>What a page requests beside itself, and the browser's log. What the browser asks for itself has no origin.</summary>
    private (string[] Requests, string Log) Open(string page)
    {
        string log = Path.Combine(folder, "net.json");
        string errors = Run("--enable-logging=stderr", "--log-net-log=" + log, "--dump-dom", "file://" + page).Error;
        using JsonDocument events = JsonDocument.Parse(File.ReadAllText(log));
        return ([
            .. events.RootElement.GetProperty("events").EnumerateArray().Select(Request).OfType<string>().Distinct()
                .Where(u => !u.StartsWith("data:", StringComparison.Ordinal)),
        ], errors);
    }

    private static string? Request(JsonElement logged) =>
        logged.TryGetProperty("params", out JsonElement parameters) && parameters.ValueKind == JsonValueKind.Object
            && parameters.TryGetProperty("initiator", out JsonElement initiator) && initiator.GetString() != "not an origin"
            && parameters.TryGetProperty("url", out JsonElement url) ? url.GetString() : null;

    private string WriteReport()
    {
        string report = Path.Combine(folder, "report.html");
        File.WriteAllText(report, new HtmlReport(SampleRun.Whole()).Html());
        return report;
    }

    private (string Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Chromium()) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-background-networking", "--user-data-dir=" + Path.Combine(folder, "profile"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeoutMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("chromium did not end");
        }

        return (output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static string Chromium()
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(d => Names.Select(n => Path.Combine(d, n))).FirstOrDefault(File.Exists);
        if (Environment.GetEnvironmentVariable("STRESSGPU_REQUIRE_CHROMIUM") == "1")
        {
            Assert.True(found is not null, "STRESSGPU_REQUIRE_CHROMIUM=1, but there is no chromium");
        }

        Assert.SkipUnless(found is not null, "no chromium here; apt-get install chromium gives one");
        return found!;
    }
}
