namespace Mobilitaet.Pooling.Proving;

/// <summary>Narrows the windows of all stops by direct rides, longest rides, drivers' windows and the order of linked rides; a way that nobody can drive gets an empty window.</summary>
internal sealed class WindowTightening(ProofDay day)
{
    private bool _changed;

    public void Run()
    {
        for (var way = 0; way < day.Ways.Length; way++)
            ReachFromHome(way);
        do
        {
            _changed = false;
            for (var way = 0; way < day.Ways.Length; way++)
                TightenRide(way);
            for (var ride = 1; ride < day.Rides.Length; ride++)
                TightenOrder(ride);
        }
        while (_changed);
    }

    private void ReachFromHome(int way)
    {
        var (pickup, dropOff) = (2 * way, (2 * way) + 1);
        var (earliest, latest) = (int.MaxValue, int.MinValue);
        foreach (var vehicle in day.Problem.Vehicles)
        {
            if (vehicle.Windows.Count == 0)
                continue;
            var reach = (long)vehicle.Windows.Min(window => window.Earliest) + day.Shortest[vehicle.StartLocation, day.Location[pickup]];
            var leave = (long)vehicle.Windows.Max(window => window.Latest) - day.Service[dropOff] - day.Shortest[day.Location[dropOff], vehicle.EndLocation];
            earliest = (int)Math.Min(earliest, reach);
            latest = (int)Math.Max(latest, leave);
        }
        Raise(pickup, earliest);
        Lower(dropOff, latest);
    }

    private void TightenRide(int way)
    {
        var (pickup, dropOff) = (2 * way, (2 * way) + 1);
        if (IsEmpty(way))
            return;
        var direct = day.ShortestLeg(pickup, dropOff);
        var longest = day.Service[pickup] + (long)day.MaximumRide[way];
        Raise(dropOff, day.Earliest[pickup] + (long)direct);
        Lower(pickup, day.Latest[dropOff] - (long)direct);
        Raise(pickup, day.Earliest[dropOff] - longest);
        Lower(dropOff, day.Latest[pickup] + longest);
    }

    private void TightenOrder(int ride)
    {
        if (day.Rides[ride].Index == 0)
            return;
        var (earliest, latest) = (long.MaxValue, long.MinValue);
        for (var way = day.FirstWay[ride - 1]; way < day.FirstWay[ride]; way++)
        {
            if (!IsEmpty(way))
                earliest = Math.Min(earliest, day.Earliest[(2 * way) + 1] + (long)day.Service[(2 * way) + 1]);
        }
        for (var way = day.FirstWay[ride]; way < day.FirstWay[ride + 1]; way++)
        {
            if (!IsEmpty(way))
                latest = Math.Max(latest, day.Latest[2 * way]);
        }
        var between = day.Problem.Requests[day.Rides[ride].Request].Rides[day.Rides[ride].Index].AfterPreviousMilliseconds;
        for (var way = day.FirstWay[ride]; way < day.FirstWay[ride + 1] && earliest < long.MaxValue; way++)
            Raise(2 * way, earliest + between);
        for (var way = day.FirstWay[ride - 1]; way < day.FirstWay[ride] && latest > long.MinValue; way++)
            Lower((2 * way) + 1, latest - between - day.Service[(2 * way) + 1]);
    }

    private bool IsEmpty(int way) => day.Earliest[2 * way] > day.Latest[2 * way] || day.Earliest[(2 * way) + 1] > day.Latest[(2 * way) + 1];

    private void Raise(int stop, long earliest)
    {
        if (earliest <= day.Earliest[stop])
            return;
        day.Earliest[stop] = (int)Math.Min(earliest, int.MaxValue / 2);
        _changed |= day.Earliest[stop] <= day.Latest[stop];
    }

    private void Lower(int stop, long latest)
    {
        if (latest >= day.Latest[stop])
            return;
        day.Latest[stop] = (int)Math.Max(latest, int.MinValue / 2);
        _changed |= day.Earliest[stop] <= day.Latest[stop];
    }
}
