namespace StressGpu.Input.Tests;

/// <summary>Every file under configs/invalid gives exactly the diagnostics beside it.</summary>
public sealed class InvalidConfigTests
{
    private static readonly string Folder = Repository.PathOf("configs/invalid");

    public static TheoryData<string> Names { get; } = new(Directory
        .GetFiles(Folder, "*.json")
        .Select(f => Path.GetFileNameWithoutExtension(f))
        .Where(n => !n.StartsWith('_'))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_input_gives_exactly_the_expected_diagnostics(string name)
    {
        Parsed<RunInput> parsed = RunInputReader.Read(Path.Combine(Folder, name + ".json"), ScenarioOverrides.None);

        string actual = string.Concat(parsed.Diagnostics.Select(d => d.ToString().Replace(Folder + "/", "", StringComparison.Ordinal) + "\n"));
        Golden.Check(Path.Combine(Folder, name + ".expected.txt"), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_input_has_no_value_unless_there_are_only_warnings(string name)
    {
        Parsed<RunInput> parsed = RunInputReader.Read(Path.Combine(Folder, name + ".json"), ScenarioOverrides.None);

        Assert.NotEmpty(parsed.Diagnostics);
        Assert.Equal(parsed.Diagnostics.All(d => d.IsWarning), parsed.IsValid);
    }

    [Fact]
    public void Every_expectation_belongs_to_an_input()
    {
        string[] expectations = [.. Directory.GetFiles(Folder, "*.expected.txt").Select(f => Path.GetFileName(f)[..^13])];

        Assert.Equal(Names.Select(n => n.Data).Order(StringComparer.Ordinal), expectations.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("_base.json")]
    [InlineData("_accounts.json")]
    public void What_the_faulty_scenarios_extend_is_valid(string name)
    {
        Parsed<RunInput> parsed = RunInputReader.Read(Path.Combine(Folder, name), ScenarioOverrides.None);

        Assert.Empty(parsed.Diagnostics);
    }
}
