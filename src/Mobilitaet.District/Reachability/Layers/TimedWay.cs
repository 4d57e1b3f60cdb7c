using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>A way that can be begun at any moment of a span: a trip at one moment, a volunteer's ride within the driver's time, a walk always.</summary>
/// <param name="Earliest">The first moment to leave, in seconds of the day's timetable.</param>
/// <param name="Latest">The last moment to leave.</param>
/// <param name="Seconds">How long it takes.</param>
internal readonly record struct TimedWay(int Earliest, int Latest, int Seconds)
{
    /// <summary>Far outside every day, and still safe to add to.</summary>
    private const int Never = 1 << 28;

    public int EarliestArrival => Earliest + Seconds;

    public int LatestArrival => Latest + Seconds;

    /// <summary>A way that waits for nobody and that nothing waits for: walking, cycling, driving oneself.</summary>
    public static TimedWay Always(int seconds) => new(-Never, Never, seconds);

    public static TimedWay Of(ReachTrip trip) => new(trip.Departure, trip.Departure, trip.Seconds);

    public static TimedWay Of(ReachCall call) => new(call.Earliest, call.Latest, call.Seconds);

    public ReachTrip LeavingAt(int departure) => new(departure, departure + Seconds);

    public ReachTrip ArrivingAt(int arrival) => new(arrival - Seconds, arrival);
}
