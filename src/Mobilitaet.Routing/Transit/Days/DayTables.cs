using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>The flat arrays of one day, in either direction of time.</summary>
internal sealed class DayTables
{
    /// <summary>1, or -1 when times are negated.</summary>
    public required int Direction { get; init; }

    public required DayPattern[] Patterns { get; init; }

    public required DayCall[] Calls { get; init; }

    public required CallTime[] Times { get; init; }

    public required DayTrip[] Trips { get; init; }

    public required DayTripPart[] Parts { get; init; }

    public required DayBooking[] Bookings { get; init; }

    /// <summary>Where the patterns of each stop begin in <see cref="AtStop"/>, and one closing entry.</summary>
    public int[] FirstAtStop { get; private set; } = [];

    public PatternAtStop[] AtStop { get; private set; } = [];

    /// <summary>Lists for each stop the patterns that can be boarded there.</summary>
    public DayTables IndexStops(int stopCount)
    {
        FirstAtStop = new int[stopCount + 1];
        foreach (var (_, call) in Boardings())
            FirstAtStop[Calls[call].Stop + 1]++;
        for (var stop = 0; stop < stopCount; stop++)
            FirstAtStop[stop + 1] += FirstAtStop[stop];
        AtStop = new PatternAtStop[FirstAtStop[stopCount]];
        var next = FirstAtStop.AsSpan(0, stopCount).ToArray();
        foreach (var (pattern, call) in Boardings())
            AtStop[next[Calls[call].Stop]++] = new PatternAtStop(pattern, call - Patterns[pattern].FirstCall);
        return this;
    }

    private IEnumerable<(int Pattern, int Call)> Boardings()
    {
        for (var p = 0; p < Patterns.Length; p++)
        {
            for (var call = Patterns[p].FirstCall; call < Patterns[p].FirstCall + Patterns[p].CallCount - 1; call++)
            {
                if (Calls[call].CanBoard)
                    yield return (p, call);
            }
        }
    }
}
