namespace StressGpu.Engine.Tests.Reference;

/// <summary>What a round does to one triggered position or account.</summary>
internal interface IReferenceLiquidation
{
    /// <summary>Places its orders, as planned at the marks.</summary>
    void Order(ReferenceRound round);

    /// <summary>Settles them at X.</summary>
    void Settle(ReferenceRound round, ReferenceClearing clearing);
}
