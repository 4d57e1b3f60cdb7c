using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Tries one more volunteer in every place on every day; helps the volunteers' layer only.</summary>
internal sealed class DriverTries(ReachComputation reach, ReachTable table, ChangeOptions options)
{
    private readonly ReachInput _input = table.Input;

    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All()
    {
        if (options.Layer != ReachLayer.Volunteers)
            return [];
        var closed = ListClosed();
        return closed.SelectMany(day => Enumerable.Range(0, _input.Places.Count)
            .Select(place => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => Try(place, day.Key, day.Value, count) is { } effect ? [effect] : [])));
    }

    /// <summary>What nobody reaches today, day by day.</summary>
    private Dictionary<LocalDate, List<(int Session, int Place)>> ListClosed()
    {
        var closed = new Dictionary<LocalDate, List<(int Session, int Place)>>();
        for (var session = 0; session < _input.Sessions.Count; session++)
        {
            if (options.Category is { } category && _input.Offers[_input.Sessions[session].Offer].Category != category)
                continue;
            for (var place = 0; place < _input.Places.Count; place++)
            {
                if (table[session, place, ReachLayer.Volunteers].IsReachable)
                    continue;
                var date = _input.Sessions[session].Date;
                if (!closed.TryGetValue(date, out var day))
                    closed.Add(date, day = []);
                day.Add((session, place));
            }
        }
        return closed;
    }

    private ChangeEffect? Try(int home, LocalDate date, List<(int Session, int Place)> closed, EffectCount count)
    {
        var driver = new ReachDriver(
            _input.Places[home].Position, date, options.DriverFrom, options.DriverUntil, options.DriverTourMinutes,
            _input.Rules.Walking == Routing.Roads.TravelMode.Wheelchair ? 1 : 0);
        var alone = reach.WithDrivers([driver]);
        var together = reach.WithDrivers([.. _input.Drivers, driver]);
        count.Clear();
        foreach (var (index, place) in closed)
        {
            var session = _input.Sessions[index];
            var opens = alone.MayDrive(session, place, table[index, place, ReachLayer.Volunteers])
                && (session.Kind == ReachSessionKind.Course || together.Opens(session, place, ReachLayer.Volunteers));
            count.Add(session.Offer, place, before: false, opens);
        }
        return count.Find(new OneMoreDriver(home, date));
    }
}
