namespace StressGpu.Kernels;

/// <summary>Four reals, one per asset of a quad.</summary>
internal struct Quad
{
    public Real A0;
    public Real A1;
    public Real A2;
    public Real A3;
}

/// <summary>The four words of a Philox counter or output.</summary>
internal struct BitQuad
{
    public Bits A0;
    public Bits A1;
    public Bits A2;
    public Bits A3;
}
