namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>Counts processor time, so that other programs on the machine do not change what is measured.</summary>
internal sealed class ProcessorTime : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
