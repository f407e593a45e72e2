using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Interregnum.Bench;

/// <summary>Measures in this process, so that nothing is built beside the solution; a few short rounds are enough to compare.</summary>
sealed class InOneProcess : ManualConfig
{
    public InOneProcess() =>
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12));
}
