using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>The scalars of a run: passed to a kernel by value.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RunConstants
{
    /// <summary>What the state of a path looks like.</summary>
    public StateShape Shape;

    /// <summary>What the venue does beyond the plain cascade: bits of <see cref="Mechanism"/>.</summary>
    public int Mechanisms;

    /// <summary>The market's scalars.</summary>
    public MarketConstants Market;

    /// <summary>Number of assets.</summary>
    public int Assets;

    /// <summary>Number of steps.</summary>
    public int Steps;

    /// <summary>Distance of two steps' drifts: 0 where all steps have the same.</summary>
    public int DriftStride;

    /// <summary>1 where the extremes inside a step are drawn, which needs <see cref="AssetFloat.StepDeviation"/>.</summary>
    public int Bridge;

    /// <summary>1 where paths 2k and 2k + 1 draw with k, the latter with its normals negated.</summary>
    public int Antithetic;

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

    /// <summary>Asset that the fund is held in; -1 for USD.</summary>
    public int FundAsset;

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

    /// <summary>Insurance fund at the start, USD, or units of <see cref="FundAsset"/>.</summary>
    public double Fund;

    /// <summary>Most of its equity that an account can lose to auto-deleveraging, fraction.</summary>
    public double AdlCapShare;

    /// <summary>Length of a step, years of 365 days.</summary>
    public double StepYears;

    /// <summary>1 where dealers hedge the gamma of the options that they have sold.</summary>
    public int DealersHedge;

    /// <summary>Capital of the backstop vault, USD.</summary>
    public double VaultCapitalUsd;

    /// <summary>Share of its inventory that the vault trades in a step.</summary>
    public double VaultShare;
}
