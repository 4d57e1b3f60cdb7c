using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The shortest schedule of one tour: it ends as early as it can and starts as late as that end allows, every stop as late as possible.</summary>
internal sealed class TourSchedule(ProofDay day, DriverShift shift)
{
    private int[] _begin = new int[16];
    private int[] _leg = new int[16];
    private int[] _opens = new int[16];
    private int[] _closes = new int[16];
    private readonly int[] _pickedAt = new int[day.Ways.Length];

    /// <summary>When the car leaves (position 0), when each stop begins, and when it is back, after a successful <see cref="TryPlan"/>.</summary>
    public ReadOnlySpan<int> Begins => _begin;

    /// <summary>Plans a tour over the stops; false when it cannot be driven.</summary>
    public bool TryPlan(ReadOnlySpan<int> stops)
    {
        Prepare(stops);
        var last = stops.Length + 1;
        if (!TryFindEarliest(stops, last))
            return false;
        var end = _begin[last];
        _closes.AsSpan(0, last + 1).CopyTo(_begin);
        _begin[last] = end;
        FindLatest(stops, last);
        return true;
    }

    private void Prepare(ReadOnlySpan<int> stops)
    {
        if (_begin.Length < stops.Length + 2)
        {
            var size = 2 * (stops.Length + 2);
            (_begin, _leg, _opens, _closes) = (new int[size], new int[size], new int[size], new int[size]);
        }
        var (at, service) = (shift.Vehicle.StartLocation, 0);
        (_opens[0], _closes[0]) = (shift.Window.Earliest, shift.Window.Latest);
        for (var i = 0; i < stops.Length; i++)
        {
            _leg[i] = service + day.Drive(at, day.Location[stops[i]]);
            (_opens[i + 1], _closes[i + 1]) = (day.Earliest[stops[i]], day.Latest[stops[i]]);
            (at, service) = (day.Location[stops[i]], day.Service[stops[i]]);
            if ((stops[i] & 1) == 0)
                _pickedAt[stops[i] >> 1] = i + 1;
        }
        _leg[stops.Length] = service + day.Drive(at, shift.Vehicle.EndLocation);
        (_opens[stops.Length + 1], _closes[stops.Length + 1]) = (shift.Window.Earliest, shift.Window.Latest);
    }

    private bool TryFindEarliest(ReadOnlySpan<int> stops, int last)
    {
        _opens.AsSpan(0, last + 1).CopyTo(_begin);
        for (var round = 0; round <= stops.Length; round++)
        {
            for (var i = 0; i <= last; i++)
            {
                if (i > 0)
                    _begin[i] = Math.Max(_begin[i], _begin[i - 1] + _leg[i - 1]);
                if (_begin[i] > _closes[i])
                    return false;
            }
            var raised = false;
            for (var i = stops.Length; i > 0; i--)
            {
                if ((stops[i - 1] & 1) == 0)
                    continue;
                var (way, pickup) = (stops[i - 1] >> 1, _pickedAt[stops[i - 1] >> 1]);
                var needed = _begin[i] - day.MaximumRide[way] - day.Service[2 * way];
                if (needed > _begin[pickup])
                    (_begin[pickup], raised) = (needed, true);
            }
            if (!raised)
                return true;
        }
        return false;
    }

    private void FindLatest(ReadOnlySpan<int> stops, int last)
    {
        for (var lowered = true; lowered;)
        {
            lowered = false;
            for (var i = last - 1; i >= 0; i--)
                _begin[i] = Math.Min(_begin[i], _begin[i + 1] - _leg[i]);
            for (var i = 1; i < last; i++)
            {
                if ((stops[i - 1] & 1) == 0)
                    continue;
                var way = stops[i - 1] >> 1;
                var allowed = _begin[_pickedAt[way]] + day.Service[2 * way] + day.MaximumRide[way];
                if (allowed < _begin[i])
                    (_begin[i], lowered) = (allowed, true);
            }
        }
    }

    /// <summary>The planned tour.</summary>
    public PoolTour Write(int vehicle, ReadOnlySpan<int> stops)
    {
        var written = new List<PoolTourStop>(stops.Length);
        var (at, metres) = (shift.Vehicle.StartLocation, 0L);
        for (var i = 0; i < stops.Length; i++)
        {
            var (stop, way) = (stops[i], stops[i] >> 1);
            var (ride, index) = day.Ways[way];
            metres += day.DriveCost(at, day.Location[stop]);
            written.Add(new PoolTourStop(day.Problem.Requests[day.Rides[ride].Request].Id, day.Rides[ride].Index, (StopKind)(stop & 1), day.Location[stop],
                _begin[i] + _leg[i], _begin[i + 1], _begin[i + 1] + day.Service[stop], index));
            at = day.Location[stop];
        }
        metres += day.DriveCost(at, shift.Vehicle.EndLocation);
        int? length = day.Problem.TravelTimes.HasDistances ? (int)Math.Min(metres, TravelTimes.Unreachable) : null;
        return new PoolTour(vehicle, _begin[0], _begin[stops.Length + 1], length, written);
    }
}
