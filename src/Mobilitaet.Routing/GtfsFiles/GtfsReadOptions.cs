using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>How a feed is read.</summary>
public sealed record GtfsReadOptions
{
    /// <summary>Share of the feed read so far, 0 to 1.</summary>
    public IProgress<double>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>The day that tells expired timetables from running ones; null leaves these notices out.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>Bytes that all files of the feed may have together when unpacked.</summary>
    public long LargestFeed { get; init; } = 2L << 30;

    /// <summary>Rows that stop times and shapes may have, each; other files a tenth. A row takes up to 64 bytes of memory.</summary>
    public int MostRows { get; init; } = 20_000_000;

    /// <summary>Services that <c>calendar.txt</c> and <c>calendar_dates.txt</c> may name together.</summary>
    public int MostServices { get; init; } = 1_000_000;

    /// <summary>Unpacked bytes per packed byte from which on a large file counts as a zip bomb.</summary>
    public int LargestRatio { get; init; } = 200;
}
