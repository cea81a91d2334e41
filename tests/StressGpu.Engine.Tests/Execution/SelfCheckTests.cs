using ILGPU;
using ILGPU.Runtime;
using StressGpu.Kernels.Layout;
using MathMode = StressGpu.Model.MathMode;

namespace StressGpu.Engine.Tests.Execution;

/// <summary>What a device must get right before a run trusts it.</summary>
public sealed class SelfCheckTests : IDisposable
{
    private readonly Context context = GpuContext.Create(DeviceKind.Debug, MathMode.Exact);
    private readonly Accelerator accelerator;

    public SelfCheckTests() => accelerator = GpuContext.Devices(context, DeviceKind.Debug)[0].CreateAccelerator(context);

    [Fact]
    public void A_device_with_the_processors_bits_passes() =>
        SelfCheck.Compare(accelerator, ResultColumn.BadDebt, [1, 2, 0], [1, 2, 0], MathMode.Exact);

    [Fact]
    public void One_bit_that_differs_is_refused_by_column_and_path()
    {
        DeviceException fault = Assert.Throws<DeviceException>(() => SelfCheck.Compare(
            accelerator, ResultColumn.BadDebt, [1, 2, 3], [1, Math.BitIncrement(2.0), 3], MathMode.Exact));

        Assert.Contains("bad_debt_usd of path 1", fault.Message, StringComparison.Ordinal);
        Assert.Contains(accelerator.Name, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sign_of_a_zero_is_a_bit() => Assert.Throws<DeviceException>(
        () => SelfCheck.Compare(accelerator, ResultColumn.Unpaid, [0.0], [-0.0], MathMode.Exact));

    [Fact]
    public void Fast_math_may_differ_in_bits_but_not_by_two_percent_or_a_NaN()
    {
        SelfCheck.Compare(accelerator, ResultColumn.BadDebt, [100, 300], [101, 302], MathMode.Fast);

        Assert.Throws<DeviceException>(
            () => SelfCheck.Compare(accelerator, ResultColumn.BadDebt, [100, 300], [100, 320], MathMode.Fast));
        Assert.Throws<DeviceException>(
            () => SelfCheck.Compare(accelerator, ResultColumn.BadDebt, [100, 300], [100, double.NaN], MathMode.Fast));
    }

    public void Dispose()
    {
        accelerator.Dispose();
        context.Dispose();
    }
}
