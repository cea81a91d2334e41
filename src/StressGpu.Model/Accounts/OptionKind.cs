namespace StressGpu.Model;

/// <summary>Payoff of an option at expiry at the underlying's price S and strike K, per unit.</summary>
public enum OptionKind
{
    /// <summary>max(S - K, 0) USD.</summary>
    Call,

    /// <summary>max(K - S, 0) USD.</summary>
    Put,

    /// <summary>1 USD if S is over K.</summary>
    DigitalCall,

    /// <summary>1 USD if S is under K.</summary>
    DigitalPut,

    /// <summary>A call that dies when the price touches a barrier under the start.</summary>
    DownAndOutCall,

    /// <summary>A put that dies when the price touches a barrier under the start.</summary>
    DownAndOutPut,

    /// <summary>A call that dies when the price touches a barrier over the start.</summary>
    UpAndOutCall,

    /// <summary>A put that dies when the price touches a barrier over the start.</summary>
    UpAndOutPut,
}
