using StressGpu.Input.Shapes;

namespace StressGpu.Input;

/// <summary>Members that no sweep can vary, and why.</summary>
internal static class FixedMembers
{
    private const string Numbers = "points meet the same random numbers path by path";

    /// <summary>Why a member cannot vary; null where it can.</summary>
    /// <param name="path">Its path without brackets.</param>
    /// <param name="member">The member.</param>
    public static string? Reason(string path, Member member) => path switch
    {
        "seed" or "paths" or "philoxRounds" or "horizon" or "market.antithetic" => Numbers,
        "math" or "estimation" => "it says how a run computes, not what",
        "book.accounts" => "it names files",
        _ when member.IsNote => "it has no effect on a run",
        _ when member.Shape is TextShape => "it is a name or a file",
        _ => null,
    };
}
