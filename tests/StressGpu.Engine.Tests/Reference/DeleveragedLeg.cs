namespace StressGpu.Engine.Tests.Reference;

/// <summary>What auto-deleveraging can close: an account's leg, or a side of the isolated positions together.</summary>
internal sealed class DeleveragedLeg
{
    private readonly ReferencePerpetual? perpetual;
    private readonly List<ReferencePosition> positions = [];

    public DeleveragedLeg(ReferenceAccount account, ReferencePerpetual perpetual, double equityUsd, double score)
    {
        (Account, this.perpetual, EquityUsd, Score) = (account, perpetual, equityUsd, score);
    }

    public DeleveragedLeg(List<ReferencePosition> positions, double equityUsd)
    {
        (this.positions, EquityUsd, Score) = (positions, equityUsd, double.NegativeInfinity);
    }

    public ReferenceAccount? Account { get; }

    /// <summary>Whose equity bounds the haircut.</summary>
    public object Owner => Account ?? (object)positions;

    public double EquityUsd { get; }

    /// <summary>Rank: highest first.</summary>
    public double Score { get; }

    /// <summary>Units of the asset that are open.</summary>
    public required double Units { get; init; }

    /// <summary>The fraction that is closed.</summary>
    public double Share { get; set; }

    /// <summary>Units that are closed.</summary>
    public double Taken => Share * Units;

    /// <summary>Closes the share at X and takes the haircut in cash; the isolated lose the share with its margin.</summary>
    public void Close(double executedUsd, double haircutUsd)
    {
        if (Account is not null && perpetual is not null)
        {
            Account.CashUsd += Share * perpetual.CashAt(executedUsd) - haircutUsd;
            if (perpetual.IsInverse)
            {
                Account.Receive(perpetual.Asset, Share * perpetual.CoinsAt(executedUsd));
            }

            perpetual.Close(Share);
        }

        foreach (ReferencePosition position in positions)
        {
            position.OpenShare *= Share == 1 ? 0 : 1 - Share;
        }
    }
}
