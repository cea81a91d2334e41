using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>The scalars of a run: passed to a kernel by value.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RunConstants
{
    /// <summary>What the state of a path looks like.</summary>
    public StateShape Shape;

    /// <summary>Number of assets.</summary>
    public int Assets;

    /// <summary>Number of steps.</summary>
    public int Steps;

    /// <summary>Rounds of Philox4x32.</summary>
    public int PhiloxRounds;

    /// <summary>Low word of the seed.</summary>
    public uint KeyLow;

    /// <summary>High word of the seed.</summary>
    public uint KeyHigh;

    /// <summary>One of <see cref="AfterFundRule"/>.</summary>
    public int AfterFund;

    /// <summary>1 where the fund keeps what is left of a liquidated margin, 0 where the account does.</summary>
    public int FundRetainsResidual;

    /// <summary>1 where the shadow path needs its own settlement, since it decides whom auto-deleveraging closes.</summary>
    public int ShadowSettles;

    /// <summary>Factor by which temporary displacement decays in a step: that of the flow to the power beta.</summary>
    public float DisplacementDecay;

    /// <summary>beta.</summary>
    public double ImpactExponent;

    /// <summary>phi: share of impact that stays.</summary>
    public double PermanentShare;

    /// <summary>Bound of the scaled flow |G/D|, where temporary displacement reaches its own.</summary>
    public double FlowLimit;

    /// <summary>Fee on executed notional, fraction.</summary>
    public double FeeRate;

    /// <summary>Share of the fee that goes to the fund.</summary>
    public double FeeShareToFund;

    /// <summary>Insurance fund at the start, USD.</summary>
    public double FundUsd;
}
