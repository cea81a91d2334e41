using StressGpu.Model;

namespace StressGpu.Engine.Tests.Reference;

/// <summary>A perpetual of an account: q units (linear) or n USD (inverse), signed.</summary>
internal sealed class ReferencePerpetual(PerpetualRow row)
{
    public int Asset => row.Asset;

    public double EntryUsd => row.EntryPriceUsd;

    public bool IsInverse => row.Contract == ContractKind.Inverse;

    public Side Side => row.SignedQuantity > 0 ? Side.Long : Side.Short;

    /// <summary>q or n, what is left of it.</summary>
    public double Quantity { get; set; } = row.SignedQuantity;

    /// <summary>Signed units of the asset at a price, USD per unit.</summary>
    public double UnitsAt(double priceUsd) => IsInverse ? Quantity / priceUsd : Quantity;

    /// <summary>|q| M or |n|, USD.</summary>
    public double NotionalAt(double priceUsd) => IsInverse ? Math.Abs(Quantity) : Math.Abs(Quantity) * priceUsd;

    /// <summary>q (M - e) or n (M/e - 1), USD.</summary>
    public double ProfitAt(double priceUsd) =>
        IsInverse ? Quantity * (priceUsd / EntryUsd - 1) : Quantity * (priceUsd - EntryUsd);

    /// <summary>USD that closing all of it pays: nothing for inverse contracts.</summary>
    public double CashAt(double priceUsd) => IsInverse ? 0 : ProfitAt(priceUsd);

    /// <summary>Coins that closing all of it pays: n (1/e - 1/X), nothing for linear contracts.</summary>
    public double CoinsAt(double priceUsd) => IsInverse ? Quantity * (1 / EntryUsd - 1 / priceUsd) : 0;

    public void Close(double share) => Quantity = share == 1 ? 0 : Quantity * (1 - share);
}
