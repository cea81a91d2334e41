namespace StressGpu.Model;

/// <summary>A halt of liquidations after a large move (decision 0011).</summary>
/// <param name="Move">The move, fraction in (0, 1).</param>
/// <param name="WindowMinutes">Within which it falls, minutes, positive.</param>
/// <param name="HaltMinutes">How long the halt lasts, minutes, positive.</param>
/// <param name="MarketWide">True: every asset halts, false: the one that moved.</param>
/// <param name="Band">During a halt the traded price is held within this fraction of that at its beginning; 0: it is not.</param>
public sealed record CircuitBreaker(double Move, double WindowMinutes, double HaltMinutes, bool MarketWide, double Band);
