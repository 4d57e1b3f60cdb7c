using Mobilitaet.Routing.Transit.Records;
using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Puts the day's vehicles that call at the same stops under the same rules into one group.</summary>
internal sealed class DayPatternGroups(TimetableTables tables, VirtualStops stops, DayBookings bookings)
{
    private const int ServiceDayBits = 6;
    private readonly Dictionary<(long Pattern, int Row), Group> _single = [];
    private readonly Dictionary<string, Group> _joined = new(StringComparer.Ordinal);
    private readonly List<Group> _groups = [];
    private readonly Dictionary<int, bool> _dated = [];

    public void Add(IReadOnlyList<ActiveTrip> chain)
    {
        var group = chain.Count == 1 ? SingleGroup(chain[0]) : JoinedGroup(chain);
        group.Rows.Add(chain);
    }

    /// <summary>A vehicle under rules that no other has.</summary>
    public void AddAlone(in ActiveTrip trip) => Open().Rows.Add([trip]);

    public IReadOnlyList<Group> List() => _groups;

    private Group SingleGroup(in ActiveTrip trip)
    {
        var key = KeyOf(trip);
        if (!_single.TryGetValue(key, out var group))
            _single.Add(key, group = Open());
        return group;
    }

    private Group JoinedGroup(IReadOnlyList<ActiveTrip> chain)
    {
        var key = string.Join(' ', chain.Select(trip => KeyOf(trip)));
        if (!_joined.TryGetValue(key, out var group))
            _joined.Add(key, group = Open());
        return group;
    }

    private Group Open()
    {
        var group = new Group([]);
        _groups.Add(group);
        return group;
    }

    /// <summary>Pattern and, where a booking limit falls on another day for another service day, the service day; and the row of virtual stops.</summary>
    private (long Pattern, int Row) KeyOf(in ActiveTrip trip)
    {
        var pattern = tables.Trips[trip.Trip].Pattern;
        var day = HasDatedLimit(pattern) ? trip.ServiceDay + (1 << (ServiceDayBits - 1)) : 0;
        return (((long)pattern << ServiceDayBits) + day, stops.RowOf(trip.Trip));
    }

    private bool HasDatedLimit(int pattern)
    {
        if (_dated.TryGetValue(pattern, out var known))
            return known;
        var record = tables.Patterns[pattern];
        var dated = false;
        foreach (var call in tables.Calls.Slice(record.FirstCall, record.FirstCall + record.CallCount))
            dated |= IsDated(call.BoardBooking) || IsDated(call.AlightBooking);
        _dated.Add(pattern, dated);
        return dated;
    }

    private bool IsDated(int rule)
    {
        var number = bookings.Add(rule, 0);
        return number >= 0 && !bookings.Items[number].IsRelative;
    }

    /// <summary>Vehicles on the same stops.</summary>
    internal sealed record Group(List<IReadOnlyList<ActiveTrip>> Rows);
}
