using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability.Reports;

/// <summary>A reach table whose every cell is written by hand; what is not written has no service.</summary>
internal sealed class TableByHand
{
    public static readonly LocalDate Monday = new(2026, 11, 23);

    private readonly List<ReachPlace> _places = [];
    private readonly List<ReachOffer> _offers = [];
    private readonly List<ReachSession> _sessions = [];
    private readonly List<(int Session, int Place, ReachLayer Layer, ReachCell Cell)> _cells = [];

    public int Place(string name, double people, string municipality = "Sontra", string ags = "06636012", int? key = null, double latitude = 51.0)
    {
        _places.Add(new ReachPlace(key ?? _places.Count + 1, name, ags, municipality, new GeoPoint(latitude + (_places.Count * 0.01), 9.9), people));
        return _places.Count - 1;
    }

    public int Offer(string id, OfferCategory category = OfferCategory.Language)
    {
        _offers.Add(new ReachOffer(id, id, category, "Sontra", "06636012", new GeoPoint(51.07, 9.93)));
        return _offers.Count - 1;
    }

    public int Session(int offer, int day = 0, int hour = 9, int? key = null)
    {
        _sessions.Add(new ReachSession(offer, ReachSessionKind.Course, Monday.PlusDays(day), new LocalTime(hour, 0), new LocalTime(hour + 2, 0), key));
        return _sessions.Count - 1;
    }

    /// <summary>Opens a session to a place in a layer and, for those that include each other, in all that follow.</summary>
    public TableByHand Opens(int session, int place, ReachLayer layer, int minutes = 20)
    {
        foreach (var opened in LayersFrom(layer))
            Closes(session, place, opened, new ReachCell(GapReason.None, new ReachTrip(0, minutes * 60), new ReachTrip(0, minutes * 60)));
        return this;
    }

    public TableByHand Closes(int session, int place, ReachLayer layer, GapReason reason, short missedBy = 0) =>
        Closes(session, place, layer, new ReachCell(reason, default, default, MissedBy: missedBy));

    public ReachTable Build(ReachRules? rules = null)
    {
        var cells = new ReachCell[_sessions.Count * _places.Count * ReachTable.LayerCount];
        Array.Fill(cells, new ReachCell(GapReason.NoService, default, default));
        foreach (var (session, place, layer, cell) in _cells)
            cells[(((session * _places.Count) + place) * ReachTable.LayerCount) + (int)layer] = cell;
        return new ReachTable(new ReachInput(rules ?? new ReachRules(), _places, _offers, _sessions, []), cells);
    }

    private TableByHand Closes(int session, int place, ReachLayer layer, ReachCell cell)
    {
        _cells.Add((session, place, layer, cell));
        return this;
    }

    private static ReachLayer[] LayersFrom(ReachLayer layer) => layer switch
    {
        ReachLayer.Foot => Enum.GetValues<ReachLayer>(),
        ReachLayer.Bus => [ReachLayer.Bus, ReachLayer.OnDemand, ReachLayer.Volunteers],
        ReachLayer.OnDemand => [ReachLayer.OnDemand, ReachLayer.Volunteers],
        _ => [layer],
    };
}
