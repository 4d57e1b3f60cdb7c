namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Everything that reachability is computed from, besides streets and timetable; immutable, and free of personal data.</summary>
public sealed record ReachInput(
    ReachRules Rules, IReadOnlyList<ReachPlace> Places, IReadOnlyList<ReachOffer> Offers, IReadOnlyList<ReachSession> Sessions, IReadOnlyList<ReachDriver> Drivers)
{
    /// <summary>The same district with these sessions and their offers alone; what is told about them stays the same.</summary>
    public ReachInput Keep(IEnumerable<int> sessions)
    {
        var kept = sessions.Order().Select(index => Sessions[index]).ToList();
        var offers = kept.Select(session => session.Offer).Distinct().Order().ToList();
        var numbers = offers.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        return this with { Offers = [.. offers.Select(offer => Offers[offer])], Sessions = [.. kept.Select(session => session with { Offer = numbers[session.Offer] })] };
    }
}
