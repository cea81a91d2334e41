using System.Text.RegularExpressions;

namespace StressGpu.SystemTests;

/// <summary>The commands in the README exist.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void Every_command_of_the_readme_has_its_verb_and_options()
    {
        string readme = Repository.PathOf("README.md");
        Assert.SkipUnless(File.Exists(readme), "there is no README.md yet");
        string[] commands = [.. Fences().Matches(File.ReadAllText(readme)).SelectMany(m => m.Groups[1].Value.Split('\n')).Select(Arguments).OfType<string>()];
        Assert.NotEmpty(commands);
        Assert.All(commands, command =>
        {
            string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] verb = words[0] is "book" or "size" ? words[..2] : words[..1];
            string help = Stress.Run([.. verb, "--help"]).Expect(0).Output;
            Assert.All(
                words.Where(w => w.StartsWith("--", StringComparison.Ordinal)).Select(w => w.Split('=')[0]),
                option => Assert.True(Regex.IsMatch(help, $@"^\s+(-\w, )*{option}\b", RegexOptions.Multiline), $"{command}: {option} is no option"));
            Assert.All(
                words.Where(w => w.StartsWith("configs/", StringComparison.Ordinal)),
                file => Assert.True(File.Exists(Repository.PathOf(file)), $"{command}: {file} is not there"));
        });
    }

    // What follows the program in a shell line; comments are cut off.
    private static string? Arguments(string line)
    {
        Match match = Program().Match(line.Split(" #")[0]);
        return match.Success ? match.Groups[1].Value.Trim() : null;
    }

    [GeneratedRegex(@"^```[a-z]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?:src/StressGpu\.Cli\s+--|\bstressgpu)\s+([a-z].*)$")]
    private static partial Regex Program();
}
