namespace StressGpu.Input.Calibrations;

/// <summary>Random numbers of one simulated window: a pure function of seed, purpose, window and position.</summary>
/// <remarks>
/// Philox4x32-10, Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3 (SC 2011); counter (position low, position
/// high, window, purpose), key the seed.
/// </remarks>
internal sealed class PhiloxStream(ulong seed, uint purpose, uint window)
{
    private const int Rounds = 10;

    private readonly uint[] words = new uint[4];
    private ulong position;
    private int used = 4;
    private double spare = double.NaN;

    /// <summary>One block of four words.</summary>
    public static void Scramble(Span<uint> counter, ulong seed)
    {
        (uint key0, uint key1) = ((uint)seed, (uint)(seed >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = 0xD2511F53ul * counter[0];
            ulong second = 0xCD9E8D57ul * counter[2];
            uint x1 = counter[1];
            uint x3 = counter[3];
            counter[0] = (uint)(second >> 32) ^ x1 ^ key0;
            counter[1] = (uint)second;
            counter[2] = (uint)(first >> 32) ^ x3 ^ key1;
            counter[3] = (uint)first;
            key0 = unchecked(key0 + 0x9E3779B9u);
            key1 = unchecked(key1 + 0xBB67AE85u);
        }
    }

    /// <summary>Uniform in (0, 1), of 52 bits.</summary>
    public double Uniform()
    {
        ulong high = Word() >> 6;
        return ((high << 26 | Word() >> 6) + 0.5) * (1.0 / (1ul << 52));
    }

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            double kept = spare;
            spare = double.NaN;
            return kept;
        }

        double radius = Math.Sqrt(-2 * Math.Log(Uniform()));
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * Uniform());
        spare = radius * sine;
        return radius * cosine;
    }

    /// <summary>Chi-square of a whole number of degrees of freedom.</summary>
    public double ChiSquare(int degrees)
    {
        double sum = 0;
        for (int i = 0; i < degrees / 2; i++)
        {
            sum -= 2 * Math.Log(Uniform());
        }

        return degrees % 2 == 0 ? sum : sum + Math.Pow(Normal(), 2);
    }

    /// <summary>Poisson, by inversion; the mean is to be small.</summary>
    public int Poisson(double mean)
    {
        double u = Uniform();
        double term = Math.Exp(-mean);
        double sum = term;
        int count = 0;
        while (u > sum && count < 1000)
        {
            count++;
            term *= mean / count;
            sum += term;
        }

        return count;
    }

    /// <summary>Whole number under a bound.</summary>
    public int Index(int bound) => (int)(Uniform() * bound);

    private ulong Word()
    {
        if (used == words.Length)
        {
            (words[0], words[1], words[2], words[3]) = ((uint)position, (uint)(position >> 32), window, purpose);
            Scramble(words, seed);
            (position, used) = (position + 1, 0);
        }

        return words[used++];
    }
}
