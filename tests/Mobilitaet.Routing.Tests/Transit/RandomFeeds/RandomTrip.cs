using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.RandomFeeds;

/// <summary>A trip of a random timetable: where it calls, when (seconds of its service day), and what is allowed there.</summary>
/// <remarks>
/// <c>IsBarred</c> keeps wheelchairs out. <c>Seated</c> is an explicit rule whether passengers of the trip before it stay seated. A trip run by frequency stands as its model with a count, and once for each further run with the count 0.
/// </remarks>
internal sealed record RandomTrip(
    int[] Stops, int[] Arrivals, int[] Departures, StopUse[] Board, StopUse[] Alight, int Booking, bool[] ServiceDays, int Block, int Runs = 1, int Headway = 0,
    bool? Seated = null, bool IsBarred = false, int Line = 0)
{
    public int Length => Stops.Length;
}
