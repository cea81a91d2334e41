using System.Text.Json.Serialization;

namespace StressGpu.Cli;

/// <summary>Serialisation of what <c>--json</c> prints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(BookDocument))]
[JsonSerializable(typeof(CalibrationDocument))]
[JsonSerializable(typeof(SweepDocument))]
[JsonSerializable(typeof(SweepArguments))]
[JsonSerializable(typeof(SizeDocument))]
[JsonSerializable(typeof(SizeFacts))]
[JsonSerializable(typeof(ReverseDocument))]
[JsonSerializable(typeof(ReverseFacts))]
[JsonSerializable(typeof(HedgeDocument))]
[JsonSerializable(typeof(HedgeFacts))]
internal sealed partial class JsonDocuments : JsonSerializerContext
{
    /// <summary>JSON has no NaN: null stands for it.</summary>
    public static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
