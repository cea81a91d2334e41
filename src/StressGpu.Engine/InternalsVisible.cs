using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("StressGpu.Engine.Tests")]
