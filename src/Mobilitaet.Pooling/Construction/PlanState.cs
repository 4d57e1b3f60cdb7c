namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// A plan under construction: the days of all vehicles and who is served. Changes since <see cref="Begin"/> can be taken back as a whole.
/// </summary>
internal sealed class PlanState
{
    private readonly VehicleDay?[] _saved;
    private readonly Stack<VehicleDay>[] _spare;
    private readonly List<int> _touched = [];
    private readonly List<(int Ride, int Vehicle)> _moved = [];
    private readonly List<(int Node, int Early, int Late)> _windows = [];
    private readonly RouteShape _shape;
    private readonly BreakPlacement _breaks;
    private readonly BreakAwareSearch _breakSearch;
    private long _versions;

    public PlanState(CompiledProblem problem)
    {
        Problem = problem;
        Early = [.. problem.Rides.Early];
        Late = [.. problem.Rides.Late];
        _shape = new RouteShape(problem, Early, Late);
        Search = new PlacementSearch(problem, Early, Late);
        _breaks = new BreakPlacement(problem, _shape);
        _breakSearch = new BreakAwareSearch(Search, _breaks, problem, _shape);
        Days = [.. problem.Vehicles.Select(vehicle => new VehicleDay(vehicle) { Version = -1 - vehicle.Type })];
        VehicleOf = new int[problem.Rides.Count];
        Array.Fill(VehicleOf, -1);
        IsLocked = new bool[problem.Rides.Count];
        _saved = new VehicleDay?[Days.Length];
        _spare = [.. Days.Select(_ => new Stack<VehicleDay>())];
    }

    public CompiledProblem Problem { get; }

    public PlacementSearch Search { get; }

    public VehicleDay[] Days { get; }

    /// <summary>By ride: its vehicle; -1 when it has none.</summary>
    public int[] VehicleOf { get; }

    /// <summary>By ride: whether it stands and must never be taken out.</summary>
    public bool[] IsLocked { get; }

    /// <summary>By node: earliest beginning; linked rides in different tours draw these windows tighter.</summary>
    public int[] Early { get; }

    public int[] Late { get; }

    public long Cost { get; private set; }

    public RouteShape Shape => _shape;

    /// <summary>Whether all rides of the unit have a vehicle.</summary>
    public bool IsServed(RideUnit unit)
    {
        foreach (var ride in unit.Rides)
        {
            if (VehicleOf[ride] < 0)
                return false;
        }
        return true;
    }

    /// <summary>From here on all changes can be taken back.</summary>
    public void Begin()
    {
        foreach (var vehicle in _touched)
        {
            _spare[vehicle].Push(_saved[vehicle]!);
            _saved[vehicle] = null;
        }
        _touched.Clear();
        _moved.Clear();
        _windows.Clear();
    }

    /// <summary>Vehicles whose days changed since <see cref="Begin"/>.</summary>
    public List<int> Touched => _touched;

    public void TakeBack()
    {
        IsBroken = false;
        foreach (var vehicle in _touched)
        {
            Cost += _saved[vehicle]!.Cost - Days[vehicle].Cost;
            _spare[vehicle].Push(Days[vehicle]);
            Days[vehicle] = _saved[vehicle]!;
            _saved[vehicle] = null;
        }
        _touched.Clear();
        for (var m = _moved.Count - 1; m >= 0; m--)
            VehicleOf[_moved[m].Ride] = _moved[m].Vehicle;
        _moved.Clear();
        for (var w = _windows.Count - 1; w >= 0; w--)
            (Early[_windows[w].Node], Late[_windows[w].Node]) = (_windows[w].Early, _windows[w].Late);
        _windows.Clear();
    }

    /// <summary>Keeps the day's present content for <see cref="TakeBack"/> and returns it to be changed.</summary>
    public VehicleDay Touch(int vehicle)
    {
        var day = Days[vehicle];
        if (_saved[vehicle] is null)
        {
            var copy = _spare[vehicle].TryPop(out var spare) ? spare : new VehicleDay(day.Vehicle);
            copy.CopyFrom(day);
            _saved[vehicle] = day;
            Days[vehicle] = day = copy;
            _touched.Add(vehicle);
        }
        return day;
    }

    /// <summary>The cheapest place of a ride in a vehicle's day.</summary>
    public Placement FindBest(VehicleDay day, int ride) => day.Vehicle.HasBreaks ? _breakSearch.FindBest(day, ride) : Search.FindBest(day, ride);

    /// <summary>Puts a ride where a search found it; false, and nothing is changed, when it does not fit after all.</summary>
    public bool Insert(int ride, int vehicle, Placement place)
    {
        var day = Touch(vehicle);
        if (place.MovesBreaks)
            return InsertMovingBreaks(day, ride, place);
        var route = day.Put(place);
        var rideCost = (long)Problem.CostIn(ride, vehicle) + Problem.Rides.Metres[place.Variant];
        day.Rides++;
        day.RideCost += rideCost;
        if (Refresh(day, route) && day.IsWithinLimits)
        {
            Move(ride, vehicle);
            return true;
        }
        day.Rides--;
        day.RideCost -= rideCost;
        route.RemoveAt(place.Pickup + 1);
        route.RemoveAt(place.DropOff + 1);
        if (place.Window >= 0)
            day.RemoveRoute(place.Tour);
        IsBroken |= !(day.IsEmpty ? Settle(day) : Refresh(day, place.Window >= 0 ? day.Routes[0] : route));
        return false;
    }

    private bool InsertMovingBreaks(VehicleDay day, int ride, Placement place)
    {
        var before = new VehicleDay(day.Vehicle);
        before.CopyFrom(day);
        _breaks.TakeOut(day);
        day.Put(place);
        day.Rides++;
        day.RideCost += (long)Problem.CostIn(ride, day.Vehicle.Index) + Problem.Rides.Metres[place.Variant];
        foreach (var route in day.Routes)
            _shape.Fill(route, day.Vehicle);
        if (day.Schedule(Problem) && _breaks.TryPlace(day) && day.IsWithinLimits)
        {
            Cost += day.Cost - before.Cost;
            day.Version = ++_versions;
            Move(ride, day.Vehicle.Index);
            return true;
        }
        day.CopyFrom(before);
        return false;
    }

    /// <summary>Gives every driver with breaks their breaks; whoever cannot even take them on a free day does not drive.</summary>
    public void PlaceBreaks()
    {
        for (var vehicle = 0; vehicle < Days.Length; vehicle++)
        {
            if (!Days[vehicle].Vehicle.HasBreaks)
                continue;
            var day = Touch(vehicle);
            var before = day.Cost;
            if (_breaks.TryPlace(day) && day.IsWithinLimits)
            {
                Cost += day.Cost - before;
                day.Version = ++_versions;
                continue;
            }
            _breaks.TakeOut(day);
            Cost += day.Cost - before;
            Settle(day);
            if (FreeForBreaks(day, vehicle))
                continue;
            // A tour that stands is driven, breaks or not.
            if (day.Vehicle.HasFixed)
                day.Vehicle.ForgoBreaks();
            else
                day.Vehicle.StayAtHome();
        }
    }

    /// <summary>Takes out one ride after the other, at best one that suffices, until there is room for the breaks.</summary>
    private bool FreeForBreaks(VehicleDay day, int vehicle)
    {
        var rides = Enumerable.Range(0, VehicleOf.Length).Where(ride => VehicleOf[ride] == vehicle && !IsLocked[ride]).ToList();
        while (rides.Count > 0)
        {
            var kept = new VehicleDay(day.Vehicle);
            kept.CopyFrom(day);
            foreach (var ride in rides)
            {
                if (TryBreaksWithout(day, ride))
                    return true;
                Cost += kept.Cost - day.Cost;
                day.CopyFrom(kept);
                Move(ride, vehicle);
            }
            Remove(rides[0]);
            rides.RemoveAt(0);
            foreach (var route in day.Routes)
                _shape.Fill(route, day.Vehicle);
            Settle(day);
        }
        return false;
    }

    private bool TryBreaksWithout(VehicleDay day, int ride)
    {
        Remove(ride);
        foreach (var route in day.Routes)
            _shape.Fill(route, day.Vehicle);
        if (!Settle(day))
            return false;
        var before = day.Cost;
        var isPlaced = _breaks.TryPlace(day) && day.IsWithinLimits;
        Cost += day.Cost - before;
        day.Version = ++_versions;
        return isPlaced;
    }

    /// <summary>Takes a ride out of its vehicle.</summary>
    public void Remove(int ride)
    {
        var day = Touch(VehicleOf[ride]);
        for (var r = 0; r < day.Routes.Count; r++)
        {
            var route = day.Routes[r];
            for (var k = 1; k <= route.Count; k++)
            {
                var node = route.Node[k];
                if (node < 0 || Problem.Rides.Ride[node >> 1] != ride)
                    continue;
                var dropOff = Array.IndexOf(route.Node, node + 1, k, route.Count + 1 - k);
                route.RemoveAt(dropOff);
                route.RemoveAt(k);
                day.Rides--;
                day.RideCost -= (long)Problem.CostIn(ride, day.Vehicle.Index) + Problem.Rides.Metres[node >> 1];
                if (route.Count == 0 && route.Head is null)
                    day.RemoveRoute(r);
                else
                    route.IsStale = true;
                Move(ride, -1);
                // Whoever takes out several rides settles the day once at the end.
                day.Version = 0;
                return;
            }
        }
        throw new InvalidOperationException($"Ride {ride} is not in the day of vehicle {day.Vehicle.Index}.");
    }

    /// <summary>Times, sums and cost of all days from which rides were taken.</summary>
    public void SettleRemovals()
    {
        foreach (var vehicle in _touched)
        {
            var day = Days[vehicle];
            if (day.Version != 0)
                continue;
            foreach (var route in day.Routes)
            {
                if (route.IsStale)
                    IsBroken |= !_shape.Fill(route, day.Vehicle);
            }
            IsBroken |= !((day.Vehicle.HasBreaks ? SettleWithBreaks(day) : Settle(day)) && day.IsWithinLimits);
        }
    }

    private bool SettleWithBreaks(VehicleDay day)
    {
        var (before, kept) = (day.Cost, new VehicleDay(day.Vehicle));
        kept.CopyFrom(day);
        _breaks.TakeOut(day);
        if (!_breaks.TryPlace(day))
        {
            day.CopyFrom(kept);
            return Settle(day);
        }
        Cost += day.Cost - before;
        day.Version = ++_versions;
        return true;
    }

    /// <summary>Whether a day cannot be driven since a ride was taken out, as when somebody on board would now wait too long; to be taken back.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Draws a node's window tighter or wider; days that contain it are to be refreshed by the caller.</summary>
    public void SetWindow(int node, int early, int late)
    {
        _windows.Add((node, Early[node], Late[node]));
        (Early[node], Late[node]) = (early, late);
    }

    /// <summary>Fills a changed route again and settles its day.</summary>
    public bool Refresh(VehicleDay day, Route route) => _shape.Fill(route, day.Vehicle) && Settle(day);

    /// <summary>Schedules a day anew and names its new content.</summary>
    public bool Settle(VehicleDay day)
    {
        var before = day.Cost;
        if (!day.Schedule(Problem))
            return false;
        Cost += day.Cost - before;
        day.Version = day.IsEmpty ? -1 - day.Vehicle.Type : ++_versions;
        return true;
    }

    /// <summary>Sets a day to a copy of another; cannot be taken back.</summary>
    public void Replace(int vehicle, VehicleDay by)
    {
        Cost += by.Cost - Days[vehicle].Cost;
        Days[vehicle].CopyFrom(by);
    }

    public void Move(int ride, int vehicle)
    {
        _moved.Add((ride, VehicleOf[ride]));
        VehicleOf[ride] = vehicle;
    }
}
