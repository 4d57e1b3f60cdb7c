using Mobilitaet.Routing.Journeys.Searching;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Plans journeys from door to door over one timetable and street network. Safe on many threads at once.</summary>
public sealed class JourneyPlanner
{
    private const int FirstYear = 1970;
    private const int LastYear = 2200;
    private readonly PlannerData _data;
    private readonly SearchPool<TransitSearch> _searches = new(() => new TransitSearch());

    /// <param name="timetable">What runs.</param>
    /// <param name="streets">Without streets only journeys between stops are found.</param>
    /// <param name="footpaths">Without footpaths one changes only on the spot or where the timetable names a change.</param>
    /// <exception cref="InputException">The footpaths belong to another timetable or to other streets.</exception>
    public JourneyPlanner(Timetable timetable, StreetNetwork? streets, FootpathFile? footpaths)
    {
        if (footpaths is not null)
            footpaths.Check(timetable, streets ?? throw new InputException("Footpaths need the streets they were computed from."));
        _data = new PlannerData(timetable, streets, footpaths);
    }

    public Timetable Timetable => _data.Timetable;

    /// <exception cref="InputException">The query is not complete or contradicts itself.</exception>
    public JourneyAnswer Find(JourneyQuery query)
    {
        Check(query);
        using var state = Rent();
        return new JourneySearch(_data, state, query).Run();
    }

    internal PlannerData Data => _data;

    /// <summary>For tests: how many timetable searches wait for the next query.</summary>
    internal int SearchesAtRest => _searches.AtRest;

    internal PlannerState Rent() => new(_data.Streets, _searches);

    private void Check(JourneyQuery query)
    {
        if (query.DepartAt.HasValue == query.ArriveBy.HasValue)
            throw new InputException("A journey needs either a time to leave or a time to arrive by.");
        if ((query.DepartAt ?? query.ArriveBy!.Value).InUtc().Year is < FirstYear or > LastYear)
            throw new InputException($"A journey can be asked for between the years {FirstYear} and {LastYear}.");
        if (query.Walking is not (TravelMode.Foot or TravelMode.Pram or TravelMode.Wheelchair))
            throw new InputException("Walking is on foot, with a pram or in a wheelchair.");
        if (query.Window < NodaTime.Duration.Zero || query.MaxTravel <= NodaTime.Duration.Zero)
            throw new InputException("A window of time cannot be negative.");
        if (query.MaxChanges < 0 || query.MaxWalkSeconds < 0 || query.SlackSeconds < 0 || query.BoardingSlackSeconds < 0)
            throw new InputException("Limits of a journey cannot be negative.");
        // Says in one sentence when the streets were imported without this way of walking.
        _ = _data.Streets?.Get(query.Walking);
        foreach (var place in new[] { query.From, query.To })
        {
            if (place.Stop is { } stop && (uint)stop.Index >= (uint)_data.Timetable.StopCount)
                throw new InputException("A stop of another timetable cannot be used.");
        }
    }
}
