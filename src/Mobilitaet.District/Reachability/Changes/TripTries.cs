using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>
/// Tries one more bus, or one more on-demand trip: along the stops of every line that leads to a course or away from it, in time for the course.
/// The most hopeful ones by direct rides are then judged exactly, with every change to and from them.
/// </summary>
internal sealed class TripTries(ReachComputation reach, ReachTable table, JourneyPlanner planner, ChangeOptions options, bool onDemand)
{
    private const int Margin = 5 * 60;
    private const int MinuteSeconds = 60;
    private readonly ReachInput _input = table.Input;

    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All() => options.Layer is not (ReachLayer.Bus or ReachLayer.OnDemand or ReachLayer.Volunteers) || (onDemand && options.Layer == ReachLayer.Bus)
        ? []
        : ListIdeas().Select(idea => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => Try(idea, count) is { } effect ? [effect] : []));

    private IEnumerable<TripIdea> ListIdeas()
    {
        var ideas = new Dictionary<(Trip Trip, int Shift, LocalDate Date), TripIdea>();
        foreach (var session in Enumerable.Range(0, _input.Sessions.Count).Where(IsWanted))
        {
            foreach (var towards in new[] { true, false })
            {
                foreach (var model in reach.ListModels(_input.Sessions[session], towards, onDemand))
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
        var extra = new ExtraTrip(idea.Model.Trip, idea.Shift, onDemand ? idea.Model.NoticeSeconds ?? (options.NoticeMinutes * MinuteSeconds) : null);
        count.Clear();
        count.AddSessions(table, reach.WithExtra(extra, idea.Date), options, idea.Date);
        return count.Find(Describe(idea, extra));
    }

    private ReachChange Describe(TripIdea idea, ExtraTrip extra)
    {
        var timetable = planner.Timetable;
        var departure = timetable.Day(idea.Date).ClockAt(idea.Model.Start + idea.Shift, idea.Model.First).TimeOfDay;
        var line = timetable.Get(timetable.Get(idea.Model.Trip).Line).Name;
        var (from, to) = (timetable.Get(idea.Model.First).Name, timetable.Get(idea.Model.Last).Name);
        return extra.NoticeSeconds is { } notice
            ? new OneMoreOnDemandTrip(extra, idea.Date, line, from, to, departure, (notice + MinuteSeconds - 1) / MinuteSeconds)
            : new OneMoreTrip(extra, idea.Date, line, from, to, departure);
    }
}
