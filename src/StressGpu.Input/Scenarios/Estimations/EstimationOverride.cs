using System.Text.Json;
using StressGpu.Input.Json;

namespace StressGpu.Input.Scenarios;

/// <summary>What <c>--method</c> does to a scenario.</summary>
internal static class EstimationOverride
{
    /// <summary>
    /// The scenario with the method: its own settings where they are of that method, else the method's defaults; crude takes the
    /// member away.
    /// </summary>
    public static SourceNode Of(SourceNode root, EstimationMethod? method)
    {
        if (method is not { } wanted)
        {
            return root;
        }

        if (wanted == EstimationMethod.Crude)
        {
            return root.Without(ScenarioShape.EstimationName);
        }

        string word = JsonNamingPolicy.CamelCase.ConvertName(wanted.ToString());
        SourceNode? given = root.Find(ScenarioShape.EstimationName)?.Value;
        if (given?.Find(EstimationShape.MethodName)?.Value.Text == word)
        {
            return root;
        }

        SourcePlace option = new("--method");
        SourceNode value = new SourceNode(option, JsonValueKind.Object)
            .With(new SourceMember(EstimationShape.MethodName, option, new SourceNode(option, JsonValueKind.String, word)));
        return root.With(new SourceMember(ScenarioShape.EstimationName, option, value));
    }
}
