using System.Text.Json;
using StressGpu.Input.Json;

namespace StressGpu.Input.Scenarios;

/// <summary>How a scenario changes the one it extends.</summary>
internal static class SourceMerge
{
    /// <summary>Objects merge by member, null removes an inherited member, anything else replaces. Places stay those of the files.</summary>
    public static SourceNode Over(SourceNode inherited, SourceNode own)
    {
        if (inherited.Kind != JsonValueKind.Object || own.Kind != JsonValueKind.Object)
        {
            return own;
        }

        SourceNode merged = new(own.Place, JsonValueKind.Object) { Members = inherited.Members };
        foreach (SourceMember member in own.Members)
        {
            SourceNode? old = inherited.Find(member.Name)?.Value;
            merged = old is null ? merged.With(member)
                : member.Value.Kind == JsonValueKind.Null ? merged.Without(member.Name)
                : merged.With(member with { Value = Over(old, member.Value) });
        }

        return merged;
    }
}
