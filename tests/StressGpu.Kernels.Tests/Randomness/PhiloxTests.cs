namespace StressGpu.Kernels.Tests.Randomness;

public sealed class PhiloxTests
{
    // Random123, tests/kat_vectors, philox4x32; those of 10 rounds are also in model.md, section 1.
    [Theory]
    [InlineData(10, "00000000 00000000 00000000 00000000 00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData(10, "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData(10, "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    [InlineData(7, "00000000 00000000 00000000 00000000 00000000 00000000", "5f6fb709 0d893f64 4f121f81 4f730a48")]
    [InlineData(7, "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff", "5207ddc2 45165e59 4d8ee751 8c52f662")]
    [InlineData(7, "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0", "4dfccaba 190a87f0 c47362ba b6b5242a")]
    public void Gives_the_known_answers(int rounds, string counterAndKey, string expected)
    {
        uint[] words = [.. counterAndKey.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
        BitQuad counter;
        (counter.A0, counter.A1, counter.A2, counter.A3) = (words[0], words[1], words[2], words[3]);

        Philox.Scramble(ref counter, words[4], words[5], rounds);

        Assert.Equal(expected, $"{counter.A0:x8} {counter.A1:x8} {counter.A2:x8} {counter.A3:x8}");
    }
}
