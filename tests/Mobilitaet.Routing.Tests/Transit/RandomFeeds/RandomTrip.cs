using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>A trip of a random timetable: where it calls, when (seconds of its service day), and what is allowed there.</summary>
internal sealed record RandomTrip(
    int[] Stops, int[] Arrivals, int[] Departures, StopUse[] Board, StopUse[] Alight, int Booking, bool[] ServiceDays, int Block)
{
    public int Length => Stops.Length;
}
