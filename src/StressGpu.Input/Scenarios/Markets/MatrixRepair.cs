namespace StressGpu.Input.Scenarios;

/// <summary>What to do with a correlation matrix that is not positive definite.</summary>
internal enum MatrixRepair
{
    Higham,
}
