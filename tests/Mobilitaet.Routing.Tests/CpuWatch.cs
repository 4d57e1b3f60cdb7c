namespace Mobilitaet.Routing.Tests;

/// <summary>
/// How long the processors worked on average since it was made: never more than a clock says, and unlike a clock nothing while other programs have the machine.
/// </summary>
internal sealed class CpuWatch
{
    private readonly TimeSpan _start = Environment.CpuUsage.TotalTime;

    public TimeSpan Elapsed => (Environment.CpuUsage.TotalTime - _start) / Environment.ProcessorCount;
}
