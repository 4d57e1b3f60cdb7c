using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>
/// Tries one more bus: along the stops of every line that leads to a course or away from it, in time for the course. The most hopeful ones
/// by direct rides are then judged exactly, with every change to and from them.
/// </summary>
internal sealed class TripTries(ReachComputation reach, ReachTable table, JourneyPlanner planner, ChangeOptions options)
{
    private const int Margin = 5 * 60;
    private const int MinuteSeconds = 60;
    private readonly ReachInput _input = table.Input;

    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All() => options.Layer is not (ReachLayer.Bus or ReachLayer.OnDemand or ReachLayer.Volunteers)
        ? []
        : ListIdeas().Select(idea => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => Try(idea, count) is { } effect ? [effect] : []));

    private IEnumerable<TripIdea> ListIdeas()
    {
        var ideas = new Dictionary<(Trip Trip, int Shift, LocalDate Date), TripIdea>();
        foreach (var session in Enumerable.Range(0, _input.Sessions.Count).Where(IsWanted))
        {
            foreach (var towards in new[] { true, false })
            {
                foreach (var model in reach.ListModels(_input.Sessions[session], towards))
                    Add(ideas, session, model, towards);
            }
        }
        return ideas.Values.OrderByDescending(idea => idea.Hope).ThenBy(idea => idea.Date).ThenBy(idea => idea.Model.Trip.Index).ThenBy(idea => idea.Shift).Take(options.TripsTried);
    }

    private bool IsWanted(int session) => _input.Sessions[session].Kind == ReachSessionKind.Course
        && (options.Category is not { } category || _input.Offers[_input.Sessions[session].Offer].Category == category);

    /// <summary>The same bus may help several sessions of a day; what it would open adds up.</summary>
    private void Add(Dictionary<(Trip Trip, int Shift, LocalDate Date), TripIdea> ideas, int session, RideModel model, bool towards)
    {
        var times = reach.TimesOf(session);
        var end = towards ? model.Rides.Max(ride => ride.Way.Arrival) : model.Rides.Min(ride => ride.Way.Departure);
        var shift = towards ? times.Start - Margin - end : times.End + Margin - end;
        shift -= ((shift % MinuteSeconds) + MinuteSeconds) % MinuteSeconds;
        if (!towards)
            shift += MinuteSeconds;
        var hope = 0.0;
        foreach (var (door, way) in model.Rides)
        {
            if (way.Seconds > _input.Rules.MaxTravelMinutes * 60)
                continue;
            foreach (var place in reach.PlacesAt(door))
            {
                ref readonly var cell = ref table[session, place, options.Layer];
                var isMissing = towards ? cell.There == default && cell.Back != default : cell.There != default && cell.Back == default;
                hope += !cell.IsReachable && isMissing ? _input.Places[place].People : 0;
            }
        }
        if (hope == 0)
            return;
        var key = (model.Trip, shift, _input.Sessions[session].Date);
        var before = ideas.TryGetValue(key, out var known) ? known.Hope : 0;
        ideas[key] = new TripIdea(model, shift, key.Date, before + hope);
    }

    private ChangeEffect? Try(TripIdea idea, EffectCount count)
    {
        var extra = new ExtraTrip(idea.Model.Trip, idea.Shift);
        var after = reach.WithExtra(extra, idea.Date);
        count.Clear();
        foreach (var group in Enumerable.Range(0, _input.Sessions.Count)
            .Where(session => _input.Sessions[session].Date == idea.Date && (options.Category is not { } category || _input.Offers[_input.Sessions[session].Offer].Category == category))
            .GroupBy(session => _input.Sessions[session].Offer))
        {
            int[] sessions = [.. group];
            var open = after.Opens(Array.ConvertAll(sessions, session => _input.Sessions[session]), null, options.Layer);
            for (var i = 0; i < sessions.Length; i++)
            {
                for (var place = 0; place < _input.Places.Count; place++)
                    count.Add(group.Key, place, table[sessions[i], place, options.Layer].IsReachable, open[(i * _input.Places.Count) + place]);
            }
        }
        return count.Find(Describe(idea, extra));
    }

    private OneMoreTrip Describe(TripIdea idea, ExtraTrip extra)
    {
        var timetable = planner.Timetable;
        var departure = timetable.Day(idea.Date).ClockAt(idea.Model.Start + idea.Shift, idea.Model.First).TimeOfDay;
        var line = timetable.Get(timetable.Get(idea.Model.Trip).Line);
        return new OneMoreTrip(extra, idea.Date, line.Name, timetable.Get(idea.Model.First).Name, timetable.Get(idea.Model.Last).Name, departure);
    }
}
