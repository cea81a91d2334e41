using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>A venue's constants (decision 0011); all zero where it uses none of it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct VenueTerms
{
    /// <summary>a: what a step leaves of the realised variance.</summary>
    public float VarianceDecay;

    /// <summary>(1 - a)/dt.</summary>
    public float VarianceGain;

    /// <summary>-e/2: exponent of the stress ratio's square in depth.</summary>
    public float DepthExponent;

    /// <summary>v_min.</summary>
    public float DepthFloor;

    /// <summary>What a step leaves of lost confidence.</summary>
    public float ConfidenceDecay;

    /// <summary>a_L.</summary>
    public float LiquidationLoss;

    /// <summary>a_D.</summary>
    public float DrawdownLoss;

    /// <summary>1 - floor.</summary>
    public float MostConfidenceLoss;

    /// <summary>Confidence lost over which holders close.</summary>
    public float PanicOver;

    /// <summary>b: what a step leaves of the average of P/F.</summary>
    public float BlendDecay;

    /// <summary>Most that the average is away from 1.</summary>
    public float BlendClamp;

    /// <summary>Log move over which the oracle takes a price.</summary>
    public float OracleDeviation;

    /// <summary>Rows after which the oracle takes a price anyway.</summary>
    public float OracleHeartbeatRows;

    /// <summary>log(1 - h) of what is illiquid.</summary>
    public float IlliquidDown;

    /// <summary>log(1 + h).</summary>
    public float IlliquidUp;

    /// <summary>Add-on for each unit of the stress ratio over 1.</summary>
    public float AddOnSlope;

    /// <summary>Most of it.</summary>
    public float AddOnMost;

    /// <summary>log(1 - move) of the breaker, negative.</summary>
    public float BreakerDown;

    /// <summary>log(1 + move) of the breaker.</summary>
    public float BreakerUp;

    /// <summary>log(1 - band).</summary>
    public float BandDown;

    /// <summary>log(1 + band).</summary>
    public float BandUp;

    /// <summary>Rows that a halt lasts.</summary>
    public int HaltRows;

    /// <summary>1 where a trip halts every asset.</summary>
    public int HaltsMarket;

    /// <summary>Rows from funding to funding.</summary>
    public int FundingRows;

    /// <summary>Rows that a position waits for bots.</summary>
    public int LatencyRows;

    /// <summary>Share of what is open that panics in a step at no confidence.</summary>
    public double PanicShare;

    /// <summary>1/(1 - the confidence lost over which holders close).</summary>
    public double PanicScale;

    /// <summary>Interest an interval.</summary>
    public double FundingInterest;

    /// <summary>Most that interest differs from the premium.</summary>
    public double FundingBand;

    /// <summary>Most of the rate.</summary>
    public double FundingCap;

    /// <summary>USD that bots take in an asset in a step.</summary>
    public double CapacityUsd;

    /// <summary>Gas of a liquidation in quiet times, USD.</summary>
    public double GasUsd;

    /// <summary>Growth of gas for each unit of the stress ratio over 1.</summary>
    public double GasSlope;

    /// <summary>Most that gas is multiplied by.</summary>
    public double GasMost;

    /// <summary>Flash fee and tolerance, fraction of notional.</summary>
    public double BotCost;

    /// <summary>Growth of an escalating fee in a step.</summary>
    public double FeeSlope;

    /// <summary>Most of an escalating fee.</summary>
    public double FeeMost;

    /// <summary>Asked price over the mark at an auction's start.</summary>
    public double AuctionStart;

    /// <summary>log of an auction's cut, negative.</summary>
    public double AuctionLogCut;

    /// <summary>Cuts in a step.</summary>
    public double AuctionCutsPerStep;

    /// <summary>Number of cuts after which an auction starts anew.</summary>
    public double AuctionCuts;

    /// <summary>Share of maintenance under which the vault takes isolated positions.</summary>
    public double VaultShareOfMaintenance;

    /// <summary>Share of its inventory that the vault trades in a step.</summary>
    public double VaultTrades;
}
