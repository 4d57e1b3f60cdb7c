using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Decides exactly whether a fixed sequence of stops can be driven in time, and when. The rules form a simple temporal network;
/// its least solution ends the tour as early as possible, and the greatest solution with that end starts it as late as possible,
/// which together give the shortest tour (Dechter, Meiri and Pearl 1991; dial-a-ride: Cordeau and Laporte 2003).
/// </summary>
internal sealed class TourClock(RideTable rides)
{
    private readonly int[] _pickupNode = new int[rides.Rides.Length];
    private int[] _time = new int[64];
    private int[] _leg = new int[64];
    private int[] _opens = new int[64];
    private int[] _closes = new int[64];

    /// <summary>When the tour leaves the vehicle's start.</summary>
    public int Start => _time[0];

    /// <summary>When it reaches the vehicle's end.</summary>
    public int End { get; private set; }

    /// <summary>When getting in or out begins at a stop of the last scheduled sequence.</summary>
    public int BeginAt(int index) => _time[index + 1];

    /// <summary>Schedules the stops between the two moments; false when that is impossible.</summary>
    /// <param name="vehicle">Whose start and end count.</param>
    /// <param name="stops">The stops in driving order.</param>
    /// <param name="notBefore">When the tour may start.</param>
    /// <param name="notAfter">When it must have ended.</param>
    /// <param name="extraRide">By how many milliseconds every ride may exceed its longest time on board.</param>
    public bool TrySchedule(PoolVehicle vehicle, ReadOnlySpan<int> stops, int notBefore, int notAfter, int extraRide = 0)
    {
        if (notBefore > notAfter || !Prepare(vehicle, stops, notBefore, notAfter, extraRide))
            return false;
        var last = stops.Length + 1;
        if (!FindEarliest(stops, last, extraRide))
            return false;
        End = _time[last];
        FindLatest(stops, last, extraRide);
        return true;
    }

    /// <summary>When the tour can start at the latest, whenever it then ends; null when it cannot be driven at all.</summary>
    public int? FindLatestStart(PoolVehicle vehicle, ReadOnlySpan<int> stops, int notBefore, int notAfter, int extraRide = 0)
    {
        if (!TrySchedule(vehicle, stops, notBefore, notAfter, extraRide))
            return null;
        var last = stops.Length + 1;
        _time[last] = notAfter;
        FindLatest(stops, last, extraRide);
        return Start;
    }

    private bool Prepare(PoolVehicle vehicle, ReadOnlySpan<int> stops, int notBefore, int notAfter, int extraRide)
    {
        if (_time.Length < stops.Length + 2)
        {
            var size = 2 * (stops.Length + 2);
            (_time, _leg, _opens, _closes) = (new int[size], new int[size], new int[size], new int[size]);
        }
        (_opens[0], _closes[0]) = (notBefore, notAfter);
        var at = vehicle.StartLocation;
        var service = 0;
        for (var i = 0; i < stops.Length; i++)
        {
            var stop = rides.Stops[stops[i]];
            if (!SetLeg(i, at, stop.Location, service))
                return false;
            (_opens[i + 1], _closes[i + 1]) = extraRide > 0
                ? (stop.Window.Earliest, stop.Window.Latest)
                : (rides.Opens[stops[i]], rides.Closes[stops[i]]);
            (at, service) = (stop.Location, stop.ServiceMilliseconds);
            if ((stops[i] & 1) == 0)
                _pickupNode[stops[i] >> 1] = i + 1;
        }
        (_opens[stops.Length + 1], _closes[stops.Length + 1]) = (notBefore, notAfter);
        return SetLeg(stops.Length, at, vehicle.EndLocation, service);
    }

    private bool SetLeg(int node, int from, int to, int service)
    {
        var drive = rides.Milliseconds(from, to);
        _leg[node] = service + drive;
        return drive < TravelTimes.Unreachable;
    }

    private bool FindEarliest(ReadOnlySpan<int> stops, int last, int extraRide)
    {
        for (var i = 0; i <= last; i++)
            _time[i] = _opens[i];
        if (!PushForward(last))
            return false;
        // A least solution needs each ride-time rule at most once on its longest path; more rounds mean a contradiction.
        for (var round = 0; round <= stops.Length / 2; round++)
        {
            var raised = false;
            for (var i = stops.Length - 1; i >= 0; i--)
            {
                if ((stops[i] & 1) == 0)
                    continue;
                var ride = stops[i] >> 1;
                var pickup = _pickupNode[ride];
                var needed = _time[i + 1] - rides.Stops[2 * ride].ServiceMilliseconds - rides.MaximumRide[ride] - extraRide;
                if (needed > _time[pickup])
                {
                    _time[pickup] = needed;
                    raised = true;
                }
            }
            if (!raised)
                return true;
            if (!PushForward(last))
                return false;
        }
        return false;
    }

    private bool PushForward(int last)
    {
        if (_time[0] > _closes[0])
            return false;
        for (var i = 1; i <= last; i++)
        {
            var reached = _time[i - 1] + _leg[i - 1];
            if (reached > _time[i])
                _time[i] = reached;
            if (_time[i] > _closes[i])
                return false;
        }
        return true;
    }

    private void FindLatest(ReadOnlySpan<int> stops, int last, int extraRide)
    {
        for (var i = 0; i < last; i++)
            _time[i] = _closes[i];
        PullBackward(last);
        bool lowered;
        do
        {
            lowered = false;
            for (var i = 0; i < stops.Length; i++)
            {
                if ((stops[i] & 1) == 1 && LatestDropOff(stops[i], extraRide) is var latest && latest < _time[i + 1])
                {
                    _time[i + 1] = latest;
                    lowered = true;
                }
            }
            if (lowered)
                PullBackward(last);
        }
        while (lowered);
    }

    private void PullBackward(int last)
    {
        for (var i = last - 1; i >= 0; i--)
            _time[i] = Math.Min(_time[i], _time[i + 1] - _leg[i]);
    }

    private int LatestDropOff(int stop, int extraRide)
    {
        var ride = stop >> 1;
        return _time[_pickupNode[ride]] + rides.Stops[2 * ride].ServiceMilliseconds + rides.MaximumRide[ride] + extraRide;
    }
}
