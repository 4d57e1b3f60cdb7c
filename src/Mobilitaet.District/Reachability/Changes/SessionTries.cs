using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Tries courses at other times and in other villages.</summary>
internal sealed class SessionTries(ReachComputation reach, ReachTable table, ChangeOptions options)
{
    private readonly ReachInput _input = table.Input;

    /// <summary>Every session of the wanted category that has a fixed time: a list of tries, each of one or several effects.</summary>
    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> Shifts() => Enumerable.Range(0, _input.Sessions.Count)
        .Where(IsWanted)
        .Select(session => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => Shift(session, count)));

    /// <summary>Every offer of the wanted category in every other village.</summary>
    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> Moves()
    {
        var offers = Enumerable.Range(0, _input.Sessions.Count).Where(IsWanted).GroupBy(session => _input.Sessions[session].Offer).ToArray();
        // Village by village, so that the trips of one door serve all offers before the next is searched.
        return Enumerable.Range(0, _input.Places.Count)
            .Select(place => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => offers.Select(offer => Move(offer.Key, [.. offer], place, count)).OfType<ChangeEffect>()));
    }

    private bool IsWanted(int session) => _input.Sessions[session].Kind == ReachSessionKind.Course
        && (options.Category is not { } category || _input.Offers[_input.Sessions[session].Offer].Category == category);

    private IEnumerable<ChangeEffect> Shift(int index, EffectCount count)
    {
        var session = _input.Sessions[index];
        var shifted = options.Shifts.Where(minutes => StaysWithinDay(session, minutes)).ToArray();
        var variants = Array.ConvertAll(shifted, minutes => session with { Start = session.Start.PlusMinutes(minutes), End = session.End.PlusMinutes(minutes) });
        var open = reach.Opens(variants, null, options.Layer);
        for (var i = 0; i < shifted.Length; i++)
        {
            count.Clear();
            for (var place = 0; place < _input.Places.Count; place++)
                count.Add(session.Offer, place, table[index, place, options.Layer].IsReachable, open[(i * _input.Places.Count) + place]);
            if (count.Find(new SessionShift(index, shifted[i])) is { } effect)
                yield return effect;
        }
    }

    private ChangeEffect? Move(int offer, int[] sessions, int place, EffectCount count)
    {
        if (_input.Offers[offer].PlaceName == _input.Places[place].Name)
            return null;
        count.Clear();
        foreach (var day in sessions.GroupBy(session => _input.Sessions[session].Date))
        {
            int[] indices = [.. day];
            var open = reach.Opens(Array.ConvertAll(indices, session => _input.Sessions[session]), _input.Places[place].Position, options.Layer);
            for (var i = 0; i < indices.Length; i++)
            {
                for (var home = 0; home < _input.Places.Count; home++)
                    count.Add(offer, home, table[indices[i], home, options.Layer].IsReachable, open[(i * _input.Places.Count) + home]);
            }
        }
        return count.Find(new OfferMove(offer, place));
    }

    /// <summary>A session that would begin or end on another date is another session.</summary>
    private static bool StaysWithinDay(ReachSession session, int minutes) =>
        session.End > session.Start
        && session.Start.TickOfDay + (minutes * NodaTime.NodaConstants.TicksPerMinute) >= 0
        && session.End.TickOfDay + (minutes * NodaTime.NodaConstants.TicksPerMinute) < NodaTime.NodaConstants.TicksPerDay;
}
