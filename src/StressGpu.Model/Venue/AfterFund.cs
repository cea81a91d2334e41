namespace StressGpu.Model;

/// <summary>What happens to losses that the insurance fund cannot cover.</summary>
public enum AfterFund
{
    /// <summary>Auto-deleveraging: opposing positions are closed at the bankruptcy price, pro rata.</summary>
    Adl,

    /// <summary>Surviving positions share the loss in money.</summary>
    Socialise,

    /// <summary>Nobody pays: the loss is recorded (lending).</summary>
    Unpaid,
}
