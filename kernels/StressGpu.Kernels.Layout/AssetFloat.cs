namespace StressGpu.Kernels.Layout;

/// <summary>The floats of an asset in a path's state.</summary>
public static class AssetFloat
{
    /// <summary>log(F/F0), the fair price.</summary>
    public const int Fair = 0;

    /// <summary>Permanent displacement of log price.</summary>
    public const int Permanent = 1;

    /// <summary>Temporary displacement of log price.</summary>
    public const int Temporary = 2;

    /// <summary>Log price under which the next long triggers (+ 0) and over which the next short does (+ 1).</summary>
    public const int NextTraded = 3;

    /// <summary>The same for the shadow.</summary>
    public const int NextShadow = 5;

    /// <summary>Running peak of the traded log price.</summary>
    public const int PeakTraded = 7;

    /// <summary>Running peak of the fair log price.</summary>
    public const int PeakFair = 8;

    /// <summary>Largest fall of the traded log price from its peak.</summary>
    public const int FallTraded = 9;

    /// <summary>Largest fall of the fair log price from its peak.</summary>
    public const int FallFair = 10;

    /// <summary>This step's independent normal.</summary>
    public const int Normal = 11;

    /// <summary>Standard deviation of this step's log return before jumps; written where <see cref="RunConstants.Bridge"/> says so.</summary>
    public const int StepDeviation = 12;

    /// <summary>Trigger of the next position of a side (0 long, 1 short), by role.</summary>
    public static int Next(int role, int side) => NextTraded + 2 * role + side;
}
