namespace StressGpu.Model;

/// <summary>Whose price a depeg moves.</summary>
public enum DepegScope
{
    /// <summary>The fair price F.</summary>
    Market,

    /// <summary>This venue's traded price only.</summary>
    Venue,
}
