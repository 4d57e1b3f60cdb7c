using System.Runtime.InteropServices;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>The moments of a window at which leaving the door later would miss a vehicle, last first.</summary>
internal sealed class DepartureEvents
{
    private readonly List<int> _moments = [];

    public ReadOnlySpan<int> Collect(DayTimetable day, ReadOnlySpan<StopAccess> ways, int earliest, int latest)
    {
        _moments.Clear();
        _moments.Add(latest);
        foreach (ref readonly var way in ways)
        {
            var (from, until) = (Math.Max(earliest, way.NotBefore), Math.Min(latest, way.NotAfter));
            if (from > until)
                continue;
            // Leaving in the last moment of the way's own window still catches everything later.
            _moments.Add(until);
            AddDepartures(day.Tables, way.Stop.Index, way.Seconds, from, until);
            var (first, before) = day.Timetable.VirtualStops.RangeOf(way.Stop.Index);
            for (var node = first; node < before; node++)
                AddDepartures(day.Tables, node, way.Seconds, from, until);
        }
        var moments = CollectionsMarshal.AsSpan(_moments);
        moments.Sort();
        moments.Reverse();
        return moments[..Distinct(moments)];
    }

    private void AddDepartures(DayTables day, int stop, int seconds, int from, int until)
    {
        foreach (ref readonly var at in day.AtStop.AsSpan(day.FirstAtStop[stop], day.FirstAtStop[stop + 1] - day.FirstAtStop[stop]))
        {
            ref readonly var pattern = ref day.Patterns[at.Pattern];
            for (var row = pattern.TripCount - 1; row >= 0; row--)
            {
                var moment = day.Times[pattern.FirstTime + (row * pattern.CallCount) + at.Call].Departure - seconds;
                if (moment < from)
                    break;
                if (moment <= until)
                    _moments.Add(moment);
            }
        }
    }

    private static int Distinct(Span<int> sorted)
    {
        var count = 0;
        foreach (var moment in sorted)
        {
            if (count == 0 || sorted[count - 1] != moment)
                sorted[count++] = moment;
        }
        return count;
    }
}
