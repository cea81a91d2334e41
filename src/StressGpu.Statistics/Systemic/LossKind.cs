namespace StressGpu.Statistics;

/// <summary>What an amount of a path is attributed to; the meaning of a <see cref="LossKey"/>.</summary>
public enum LossKind
{
    /// <summary>All bad debt of the path.</summary>
    BadDebt,

    /// <summary>All haircuts of auto-deleveraging.</summary>
    Haircut,

    /// <summary>Volume liquidated in asset First.</summary>
    Liquidated,

    /// <summary>Shortfall of account First.</summary>
    AccountOwn,

    /// <summary>Shortfall of later rounds of the cascades that account First began, by its part of their first round's volume.</summary>
    AccountStarted,

    /// <summary>Loss of account First to auto-deleveraging.</summary>
    AccountHaircut,

    /// <summary>Shortfall of the isolated positions of asset First, side Second.</summary>
    LadderOwn,

    /// <summary>As <see cref="AccountStarted"/>, of isolated positions.</summary>
    LadderStarted,

    /// <summary>As <see cref="AccountHaircut"/>, of isolated positions.</summary>
    LadderHaircut,

    /// <summary>Shortfall of the backstop vault.</summary>
    Vault,

    /// <summary>Shortfall of later rounds of cascades whose first round liquidated no volume.</summary>
    Unattributed,

    /// <summary>Shortfall in asset First, side Second: 0 long, 1 short, 2 neither.</summary>
    AssetBadDebt,

    /// <summary>Volume liquidated in asset First because asset Second moved; -1: because nothing did.</summary>
    Contagion,
}
