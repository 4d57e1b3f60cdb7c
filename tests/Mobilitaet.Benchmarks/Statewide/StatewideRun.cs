namespace Mobilitaet.Benchmarks.Statewide;

/// <summary>What a statewide report took and what was stored.</summary>
internal sealed record StatewideRun
{
    public int Processes { get; init; }

    /// <summary>From starting the processes to the complete report.</summary>
    public double Seconds { get; init; }

    /// <summary>Of all work processes.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>Of the largest process.</summary>
    public double PeakMegabytes { get; init; }

    public int Parts { get; init; }

    public int Sessions { get; init; }

    public int Places { get; init; }

    public long StoredBytes { get; init; }

    public ulong Checksum { get; init; }
}
