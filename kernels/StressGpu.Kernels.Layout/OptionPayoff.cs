namespace StressGpu.Kernels.Layout;

/// <summary>Payoffs of options; the numbers that kernels compare with.</summary>
public static class OptionPayoff
{
    /// <summary>max(S - K, 0) USD.</summary>
    public const int Call = 0;

    /// <summary>max(K - S, 0) USD.</summary>
    public const int Put = 1;

    /// <summary>1 USD if S is over K.</summary>
    public const int DigitalCall = 2;

    /// <summary>1 USD if S is under K.</summary>
    public const int DigitalPut = 3;

    /// <summary>A call that dies at a barrier under the price.</summary>
    public const int DownAndOutCall = 4;

    /// <summary>A put that dies at a barrier under the price.</summary>
    public const int DownAndOutPut = 5;

    /// <summary>A call that dies at a barrier over the price.</summary>
    public const int UpAndOutCall = 6;

    /// <summary>A put that dies at a barrier over the price.</summary>
    public const int UpAndOutPut = 7;

    /// <summary>Number of payoffs.</summary>
    public const int Count = 8;

    /// <summary>Whether a payoff is a put or resembles one.</summary>
    public static bool IsPut(int kind) => (kind & 1) != 0;

    /// <summary>Whether a payoff is 1 USD or nothing.</summary>
    public static bool IsDigital(int kind) => kind == DigitalCall || kind == DigitalPut;

    /// <summary>Whether a payoff dies at a barrier.</summary>
    public static bool HasBarrier(int kind) => kind >= DownAndOutCall;

    /// <summary>Whether a payoff's barrier lies over the price.</summary>
    public static bool IsUpAndOut(int kind) => kind >= UpAndOutCall;
}
