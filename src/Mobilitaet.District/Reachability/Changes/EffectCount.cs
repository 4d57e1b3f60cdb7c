using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Counts place by place what one change opens and closes. Used for one change at a time and then again.</summary>
internal sealed class EffectCount
{
    private readonly CountedPeople _people;
    private readonly Dictionary<(int Offer, int Place), int> _learners;
    private readonly int[] _gained;
    private readonly int[] _lost;
    private readonly HashSet<(int Offer, int Place)> _learnersGaining = [];
    private readonly HashSet<(int Offer, int Place)> _learnersLosing = [];

    public EffectCount(ReachInput input, IReadOnlyList<Learners> learners)
    {
        _people = CountedPeople.Of(input);
        _learners = learners.GroupBy(group => (group.Offer, group.Place)).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Count));
        _gained = new int[input.Places.Count];
        _lost = new int[input.Places.Count];
    }

    public void Clear()
    {
        _gained.AsSpan().Clear();
        _lost.AsSpan().Clear();
        _learnersGaining.Clear();
        _learnersLosing.Clear();
    }

    /// <summary>One session of an offer, before and after.</summary>
    public void Add(int offer, int place, bool before, bool after)
    {
        if (before == after)
            return;
        (after ? _gained : _lost)[place]++;
        if (_learners.ContainsKey((offer, place)))
            (after ? _learnersGaining : _learnersLosing).Add((offer, place));
    }

    /// <summary>All sessions that are counted, of one date or of all.</summary>
    /// <param name="before">What can be reached today.</param>
    /// <param name="after">Judges what could be reached.</param>
    /// <param name="options">By what people travel, and what counts.</param>
    /// <param name="date">The one day of the change; null when every day may differ.</param>
    public void AddSessions(ReachTable before, ReachComputation after, ChangeOptions options, LocalDate? date = null)
    {
        var (input, layer) = (before.Input, options.Layer);
        var counted = Enumerable.Range(0, input.Sessions.Count).Where(session => (date is null || input.Sessions[session].Date == date)
            && (options.Category is not { } category || input.Offers[input.Sessions[session].Offer].Category == category));
        foreach (var group in counted.GroupBy(session => (input.Sessions[session].Offer, input.Sessions[session].Date)))
        {
            int[] sessions = [.. group];
            var open = after.Opens(Array.ConvertAll(sessions, session => input.Sessions[session]), null, layer);
            for (var i = 0; i < sessions.Length; i++)
            {
                for (var place = 0; place < input.Places.Count; place++)
                    Add(group.Key.Offer, place, before[sessions[i], place, layer].IsReachable, open[(i * input.Places.Count) + place]);
            }
        }
    }

    /// <summary>Null when the change has no effect at all.</summary>
    public ChangeEffect? Find(ReachChange change)
    {
        var places = new List<PlaceEffect>();
        var (gaining, losing) = (0.0, 0.0);
        for (var place = 0; place < _gained.Length; place++)
        {
            if (_gained[place] == 0 && _lost[place] == 0)
                continue;
            places.Add(new PlaceEffect(place, _gained[place], _lost[place]));
            gaining += _gained[place] > 0 ? _people[place] : 0;
            losing += _lost[place] > 0 ? _people[place] : 0;
        }
        return places.Count == 0 ? null : new ChangeEffect(change, gaining, losing, Sum(_learnersGaining), Sum(_learnersLosing), places);
    }

    private int Sum(HashSet<(int Offer, int Place)> groups) => groups.Sum(group => _learners[group]);
}
