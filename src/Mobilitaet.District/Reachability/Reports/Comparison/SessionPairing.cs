using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>Finds the same sessions in two tables, also when these are of different weeks.</summary>
internal static class SessionPairing
{
    /// <summary>
    /// Of one offer and weekday first those at the same times, then moved ones by their key in the database, each in the order of their dates;
    /// what is left over is gone or new.
    /// </summary>
    public static List<SessionPair> Pair(ReachInput before, ReachInput after)
    {
        var pairs = new List<SessionPair>();
        var gone = Enumerable.Range(0, before.Sessions.Count).ToHashSet();
        var added = Enumerable.Range(0, after.Sessions.Count).ToHashSet();
        PairBy(session => (session.Start, session.End, (int?)null));
        PairBy(session => session.SessionKey is { } key ? (default, default, key) : null);
        pairs.AddRange(gone.Order().Select(session => new SessionPair(session, null)));
        pairs.AddRange(added.Order().Select(session => new SessionPair(null, session)));
        return pairs;

        void PairBy(Func<ReachSession, (NodaTime.LocalTime Start, NodaTime.LocalTime End, int? Key)?> sameness)
        {
            var waiting = added.OrderBy(session => after.Sessions[session].Date).ThenBy(session => session)
                .Where(session => sameness(after.Sessions[session]) is not null)
                .GroupBy(session => KeyOf(after, session)).ToDictionary(group => group.Key, group => new Queue<int>(group));
            foreach (var session in gone.OrderBy(session => before.Sessions[session].Date).ThenBy(session => session).ToList())
            {
                if (sameness(before.Sessions[session]) is null || !waiting.TryGetValue(KeyOf(before, session), out var queue) || !queue.TryDequeue(out var match))
                    continue;
                pairs.Add(new SessionPair(session, match));
                gone.Remove(session);
                added.Remove(match);
            }

            object KeyOf(ReachInput input, int index)
            {
                var session = input.Sessions[index];
                return (input.Offers[session.Offer].Id, session.Kind, session.Date.DayOfWeek, sameness(session));
            }
        }
    }
}
