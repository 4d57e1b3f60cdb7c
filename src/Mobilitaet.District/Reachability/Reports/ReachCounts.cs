using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How many sessions and how many different offers each place reaches in each layer. Immutable.</summary>
public sealed class ReachCounts
{
    private readonly int[] _sessions;
    private readonly int[] _offers;

    private ReachCounts(ReachFilter filter, int[] asked, int offers, int[] sessionsReached, int[] offersReached)
    {
        Filter = filter;
        Asked = asked;
        OfferCount = offers;
        _sessions = sessionsReached;
        _offers = offersReached;
    }

    public ReachFilter Filter { get; }

    /// <summary>Indices of the sessions that were asked about; each date counts, so a weekly session of a table of two weeks counts twice.</summary>
    public IReadOnlyList<int> Asked { get; }

    /// <summary>How many different offers these sessions belong to.</summary>
    public int OfferCount { get; }

    public int Sessions(int place, ReachLayer layer) => _sessions[(place * ReachTable.LayerCount) + (int)layer];

    public int Offers(int place, ReachLayer layer) => _offers[(place * ReachTable.LayerCount) + (int)layer];

    /// <summary>The first layer that opens at least one session; null when none does.</summary>
    public ReachLayer? FindFirstLayer(int place)
    {
        var first = _sessions.AsSpan(place * ReachTable.LayerCount, ReachTable.LayerCount).IndexOfAnyExcept(0);
        return first < 0 ? null : (ReachLayer)first;
    }

    public static ReachCounts Of(ReachTable table, ReachFilter filter)
    {
        var input = table.Input;
        var asked = Enumerable.Range(0, input.Sessions.Count).Where(session => filter.Includes(input, input.Sessions[session])).ToArray();
        var byOffer = asked.GroupBy(session => input.Sessions[session].Offer).ToList();
        var cells = input.Places.Count * ReachTable.LayerCount;
        var (sessions, offers) = (new int[cells], new int[cells]);
        var reachedBefore = new int[cells];
        foreach (var ofOffer in byOffer)
        {
            sessions.CopyTo(reachedBefore, 0);
            foreach (var session in ofOffer)
                AddSession(table, session, sessions);
            for (var cell = 0; cell < cells; cell++)
                offers[cell] += sessions[cell] > reachedBefore[cell] ? 1 : 0;
        }
        return new ReachCounts(filter, asked, byOffer.Count, sessions, offers);
    }

    private static void AddSession(ReachTable table, int session, int[] sessions)
    {
        for (var cell = 0; cell < sessions.Length; cell++)
        {
            if (table[session, cell / ReachTable.LayerCount, (ReachLayer)(cell % ReachTable.LayerCount)].IsReachable)
                sessions[cell]++;
        }
    }
}
