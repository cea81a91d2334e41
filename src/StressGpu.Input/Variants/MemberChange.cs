namespace StressGpu.Input;

/// <summary>One change of a scenario.</summary>
/// <param name="Member">Path of the member or members: <c>assets[*].maintenanceTiers[*].rate</c>, <c>assets[BTC].annualVolatility</c>.</param>
/// <param name="Value">What becomes of it.</param>
/// <param name="Origin">Who asks for it.</param>
public sealed record MemberChange(string Member, MemberValue Value, ChangeOrigin Origin)
{
    /// <summary><c>venue.insuranceFundUsd = 5e6</c>, or <c>x 2</c> for a factor.</summary>
    public override string ToString() => Value.IsFactor ? $"{Member} {Value}" : $"{Member} = {Value}";
}
