using System.Reflection;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;

namespace StressGpu.Kernels;

/// <summary>
/// Multiplications and fused multiply-adds whose rounding is fixed in the generated code: <c>mul.rn</c> and <c>fma.rn</c> in
/// PTX are never contracted by the driver's compiler, so the last bit is the processor's.
/// </summary>
internal static class ExactArithmetic
{
    [IntrinsicImplementation]
    public static float Fma(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    [IntrinsicImplementation]
    public static double Fma(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [IntrinsicImplementation]
    public static float Mul(float a, float b) => a * b;

    [IntrinsicImplementation]
    public static double Mul(double a, double b) => a * b;

    /// <summary>Teaches a context's backends the code of these functions; once per context, before the first compile.</summary>
    public static void Register(Context context)
    {
        IntrinsicImplementationManager manager = context.GetIntrinsicManager();
        foreach (MethodInfo method in typeof(ExactArithmetic).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            if (method.GetCustomAttribute<IntrinsicImplementationAttribute>() is null)
            {
                continue;
            }

            bool single = method.ReturnType == typeof(float);
            string ptx = method.Name + (single ? "Single" : "Double") + "Ptx";
            manager.RegisterMethod(method, new PTXIntrinsic(
                typeof(ExactArithmetic), ptx, IntrinsicImplementationMode.GenerateCode));
            manager.RegisterMethod(method, new CLIntrinsic(
                typeof(ExactArithmetic), method.Name + "OpenCl", IntrinsicImplementationMode.GenerateCode));
        }
    }

    private static void FmaSinglePtx(PTXBackend backend, PTXCodeGenerator generator, Value value) =>
        Ptx(generator, value, "fma.rn.f32");

    private static void FmaDoublePtx(PTXBackend backend, PTXCodeGenerator generator, Value value) =>
        Ptx(generator, value, "fma.rn.f64");

    private static void MulSinglePtx(PTXBackend backend, PTXCodeGenerator generator, Value value) =>
        Ptx(generator, value, "mul.rn.f32");

    private static void MulDoublePtx(PTXBackend backend, PTXCodeGenerator generator, Value value) =>
        Ptx(generator, value, "mul.rn.f64");

    private static void Ptx(PTXCodeGenerator generator, Value value, string instruction)
    {
        var a = generator.LoadPrimitive(value[0]);
        var b = generator.LoadPrimitive(value[1]);
        var c = value.Nodes.Length > 2 ? generator.LoadPrimitive(value[2]) : null;
        var target = generator.AllocateHardware(value);
        using var command = generator.BeginCommand(instruction);
        command.AppendArgument(target);
        command.AppendArgument(a);
        command.AppendArgument(b);
        if (c is not null)
        {
            command.AppendArgument(c);
        }
    }

    private static void FmaOpenCl(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        var a = generator.Load(value[0]);
        var b = generator.Load(value[1]);
        var c = generator.Load(value[2]);
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendCommand("fma");
        statement.BeginArguments();
        statement.AppendArgument(a);
        statement.AppendArgument(b);
        statement.AppendArgument(c);
        statement.EndArguments();
    }

    private static void MulOpenCl(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        var a = generator.Load(value[0]);
        var b = generator.Load(value[1]);
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendArgument(a);
        statement.AppendCommand('*');
        statement.AppendArgument(b);
    }
}
