using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Tries childcare that opens earlier or closes later, counted by the courses that become reachable with a child.</summary>
internal sealed class ChildcareTries
{
    private readonly ReachComputation _reach;
    private readonly ChangeOptions _options;
    private readonly ReachInput _input;
    private readonly Lazy<HashSet<(int Course, int Place)>> _openBefore;

    public ChildcareTries(ReachComputation reach, ChangeOptions options)
    {
        (_reach, _options, _input) = (reach, options, reach.Input);
        _openBefore = new(() => ListOpen(_reach));
    }

    public IEnumerable<Func<EffectCount, IEnumerable<ChangeEffect>>> All() => Enumerable.Range(0, _input.Offers.Count)
        .Where(offer => _input.Offers[offer].Category == OfferCategory.Childcare && Takes(_input.Offers[offer]))
        .SelectMany(offer => _options.ChildcareMinutes.SelectMany(minutes => new[] { new LongerChildcare(offer, minutes, 0), new LongerChildcare(offer, 0, minutes) }))
        .Select(change => (Func<EffectCount, IEnumerable<ChangeEffect>>)(count => Try(change, count) is { } effect ? [effect] : []));

    private bool Takes(ReachOffer childcare) => childcare.FreePlaces is null or > 0
        && !(_options.ChildAgeMonths < childcare.MinimumAgeMonths || _options.ChildAgeMonths > childcare.MaximumAgeMonths);

    private ChangeEffect? Try(LongerChildcare change, EffectCount count)
    {
        // Only this childcare's pairs can open; whatever another one opened before stays open.
        var after = ListOpen(_reach.WithSessions([.. _input.Sessions.Select(session => Change(session, change))]), change.Offer);
        count.Clear();
        foreach (var (course, place) in after.Where(pair => !_openBefore.Value.Contains(pair)))
            count.Add(_input.Sessions[course].Offer, place, before: false, after: true);
        return count.Find(change);
    }

    private static ReachSession Change(ReachSession session, LongerChildcare change)
    {
        if (session.Offer != change.Offer || session.Kind != ReachSessionKind.Childcare || session.End <= session.Start)
            return session;
        var (start, end) = (session.Start.PlusMinutes(-change.EarlierMinutes), session.End.PlusMinutes(change.LaterMinutes));
        return session with { Start = start <= session.Start ? start : default, End = end >= session.End ? end : NodaTime.LocalTime.FromMinutesSinceMidnight((24 * 60) - 1) };
    }

    private HashSet<(int Course, int Place)> ListOpen(ReachComputation reach, int? childcare = null) =>
        new ChainComputation(reach, _options.ChildAgeMonths).ListOpen(_options.Layer, IsWanted, childcare);

    private bool IsWanted(ReachSession course) => _options.Category is not { } category || category == OfferCategory.Childcare || _input.Offers[course.Offer].Category == category;
}
