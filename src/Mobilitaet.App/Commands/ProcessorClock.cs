namespace Mobilitaet.App.Commands;

/// <summary>Counts the processor time of this process, its start included; other programs on the machine do not make it run faster.</summary>
public sealed class ProcessorClock : TimeProvider
{
    public static TimeSpan Used => Environment.CpuUsage.TotalTime;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Used.Ticks;
}
