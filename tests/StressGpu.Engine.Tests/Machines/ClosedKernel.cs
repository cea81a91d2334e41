using StressGpu.Kernels;
using StressGpu.Kernels.Layout;

namespace StressGpu.Engine.Tests.Machines;

/// <summary>Which closed combination of the path kernel a case runs.</summary>
internal static class ClosedKernel
{
    /// <summary>Its policies by name, "LinearImpact, LastMark, …".</summary>
    public static string Of(MachineCase what) => Of(ScenarioLowering.Lower(what.Scenario, what.Book, what.Accounts).Arrays);

    /// <summary>The same for lowered arrays.</summary>
    public static string Of(PathArrays arrays)
    {
        var namer = default(Namer);
        PathChoice.Of(arrays, ref namer);
        return namer.Name;
    }

    private struct Namer : IPathUser
    {
        public string Name { get; private set; }

        public void Use<TImpact, TMark, TMarket, TVenue, TPopulation>()
            where TImpact : struct, IImpact
            where TMark : struct, IMark
            where TMarket : struct, IMarket
            where TVenue : struct, IVenue
            where TPopulation : struct, IPopulation =>
            Name = string.Join(
                ", ", typeof(TImpact).Name, typeof(TMark).Name, typeof(TMarket).Name, typeof(TVenue).Name, typeof(TPopulation).Name);
    }
}
