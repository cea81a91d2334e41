using System.Runtime.InteropServices;

namespace StressGpu.Kernels.Layout;

/// <summary>What happened on one recorded path, in the order of its rows and rounds; the traded path, not its shadow.</summary>
public sealed class PathEvents
{
    private readonly List<AccountLiquidation> liquidations = [];
    private readonly List<AssetPart> parts = [];
    private readonly List<LadderLiquidation> ladders = [];
    private readonly List<DeleveragingHaircut> haircuts = [];

    /// <summary>Liquidations of accounts.</summary>
    public IReadOnlyList<AccountLiquidation> Liquidations => liquidations;

    /// <summary>Liquidations of isolated positions.</summary>
    public IReadOnlyList<LadderLiquidation> Ladders => ladders;

    /// <summary>Losses to auto-deleveraging.</summary>
    public IReadOnlyList<DeleveragingHaircut> Haircuts => haircuts;

    /// <summary>Shortfalls of the backstop vault, USD.</summary>
    public double VaultShortfallUsd { get; private set; }

    /// <summary>Parts of all account liquidations.</summary>
    public ReadOnlySpan<AssetPart> Parts => CollectionsMarshal.AsSpan(parts);

    /// <summary>The parts of one liquidation, an asset at most once.</summary>
    public ReadOnlySpan<AssetPart> PartsOf(int liquidation)
    {
        int end = liquidation + 1 < liquidations.Count ? liquidations[liquidation + 1].FirstPart : parts.Count;
        return Parts[liquidations[liquidation].FirstPart..end];
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        liquidations.Clear();
        parts.Clear();
        ladders.Clear();
        haircuts.Clear();
        VaultShortfallUsd = 0;
    }

    /// <summary>Starts a liquidation; its parts are added by <see cref="Part"/>.</summary>
    public void Begin(int account, int row, int round) =>
        liquidations.Add(new AccountLiquidation(account, row, round, parts.Count));

    /// <summary>The part of an asset in the liquidation begun last; valid until the next is asked for.</summary>
    public ref AssetPart Part(int asset)
    {
        int first = liquidations[^1].FirstPart;
        int place = first;
        while (place < parts.Count && parts[place].Asset != asset)
        {
            place++;
        }

        if (place == parts.Count)
        {
            parts.Add(new AssetPart { Asset = asset });
        }

        return ref CollectionsMarshal.AsSpan(parts)[place];
    }

    /// <summary>Adds a sweep of ladders.</summary>
    public void Add(LadderLiquidation liquidation) => ladders.Add(liquidation);

    /// <summary>Adds a loss to auto-deleveraging.</summary>
    public void Add(DeleveragingHaircut haircut) => haircuts.Add(haircut);

    /// <summary>Adds a shortfall of the backstop vault, USD.</summary>
    public void AddVaultShortfall(double usd) => VaultShortfallUsd += usd;
}
