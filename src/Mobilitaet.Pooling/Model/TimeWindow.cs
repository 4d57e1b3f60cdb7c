using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>An interval of the service day, both ends included, in milliseconds after the day's start.</summary>
public readonly record struct TimeWindow(int Earliest, int Latest)
{
    /// <summary>The latest moment a plan may use: two service days, so that tours may pass midnight.</summary>
    public const int EndOfPlanning = 48 * 3600 * 1000;

    /// <summary>No restriction at all.</summary>
    public static TimeWindow Always { get; } = new(0, EndOfPlanning);

    public static TimeWindow Between(ServiceTime earliest, ServiceTime latest) => new(earliest.Seconds * 1000, latest.Seconds * 1000);

    public bool Contains(int time) => time >= Earliest && time <= Latest;

    public override string ToString() => $"{new ServiceTime(Earliest / 1000)}-{new ServiceTime(Latest / 1000)}";
}
