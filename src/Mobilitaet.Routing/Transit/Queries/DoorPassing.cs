using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;
using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>Tells whether a ride passes the door that it came from: it calls at a stop near the door so late that one could have left later and still been on it.</summary>
internal sealed class DoorPassing
{
    /// <summary>A way of a mirrored day ends a little before the end of all times.</summary>
    private const int Unbounded = StopAccess.Always / 2;

    private int[] _seconds = [];

    /// <summary>When one leaves the door.</summary>
    public int Moment { get; set; }

    /// <param name="stops">All stops.</param>
    /// <param name="ways">Ways from the door; those that can be gone at certain hours only are no reason to have left later.</param>
    public void Start(VirtualStops stops, ReadOnlySpan<StopAccess> ways)
    {
        if (_seconds.Length < stops.NodeCount)
            _seconds = new int[stops.NodeCount];
        _seconds.AsSpan().Fill(RoundLabels.Never);
        foreach (ref readonly var way in ways)
        {
            if (way.NotBefore > Unbounded || way.NotAfter < -Unbounded)
                continue;
            SetLeast(way.Stop.Index, way.Seconds);
            var (first, before) = stops.RangeOf(way.Stop.Index);
            for (var node = first; node < before; node++)
                SetLeast(node, way.Seconds);
        }
    }

    /// <summary>Whether one could have boarded here after leaving the door later; a call that must be booked does not count.</summary>
    public bool IsPassed(in DayCall call, int departure) =>
        _seconds[call.Stop] < RoundLabels.Never && call.CanBoard && call.BoardBooking < 0 && departure - _seconds[call.Stop] > Moment;

    /// <summary>The same anywhere between two calls of a vehicle.</summary>
    public bool IsPassed(ReadOnlySpan<DayCall> calls, ReadOnlySpan<CallTime> times, int board, int alight)
    {
        for (var at = board; at < alight; at++)
        {
            if (IsPassed(calls[at], times[at].Departure))
                return true;
        }
        return false;
    }

    private void SetLeast(int node, int seconds) => _seconds[node] = Math.Min(_seconds[node], seconds);
}
