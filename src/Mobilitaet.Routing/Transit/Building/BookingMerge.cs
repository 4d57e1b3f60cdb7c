using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over booking rules, and makes one where a ride must be booked and the feed does not say how.</summary>
internal sealed class BookingMerge
{
    private const int UntilDeparture = 0;
    private const int SameDay = 1;
    private const int EarlierDay = 2;

    private readonly FeedMerge _merge;
    private readonly LineMerge _lines;
    private readonly int _first;
    private readonly Dictionary<(int Agency, OnDemandRule? Rule), int> _made = [];
    private int _askDriver = -1;

    public BookingMerge(FeedMerge merge, LineMerge lines)
    {
        _merge = merge;
        _lines = lines;
        _first = merge.Content.Bookings.Count;
        foreach (var rule in merge.Feed.BookingRules)
            merge.Content.Bookings.Add(Convert(rule));
    }

    /// <summary>The booking for a call of a line: the feed's own rule where it names one.</summary>
    public int Get(int rule, int route)
    {
        if (rule >= 0)
            return _first + rule;
        var key = (_merge.Feed.Routes[route].Agency, _lines.RuleOf(route));
        if (!_made.TryGetValue(key, out var number))
            _made.Add(key, number = Make(key.Agency, key.Item2));
        return number;
    }

    /// <summary>Boarding that is arranged with the driver, until the vehicle leaves.</summary>
    public int AskDriver()
    {
        if (_askDriver < 0)
        {
            _askDriver = _merge.Content.Bookings.Count;
            _merge.Content.Bookings.Add(new BookingRecord(0, UntilDeparture, 0, 0, 0, -1, _merge.Text(_merge.Options.AskDriverMessage), 0, 0, 0, _merge.FeedIndex));
        }
        return _askDriver;
    }

    private int Make(int agencyIndex, OnDemandRule? rule)
    {
        var agency = _merge.Feed.Agencies[agencyIndex];
        _merge.Content.Bookings.Add(new BookingRecord(
            0, SameDay, rule?.NoticeMinutes ?? _merge.Options.DefaultNoticeMinutes, 0, 0, -1,
            _merge.Text(rule?.Message), _merge.Text(rule?.Phone ?? agency.Phone), _merge.Text(agency.Url), 0, _merge.FeedIndex));
        return _merge.Content.Bookings.Count - 1;
    }

    private BookingRecord Convert(GtfsBookingRule rule)
    {
        var kind = rule.Type switch
        {
            GtfsBookingType.RealTime => UntilDeparture,
            GtfsBookingType.SameDay => SameDay,
            _ => EarlierDay,
        };
        // Where a limit is missing, the earlier one is safe: nobody waits for a bus that was never ordered.
        return new BookingRecord(
            _merge.Text(rule.Id),
            kind,
            kind == SameDay ? rule.NoticeMinutes ?? _merge.Options.DefaultNoticeMinutes : 0,
            kind == EarlierDay ? rule.LastDay ?? 1 : 0,
            kind == EarlierDay ? rule.LastTime ?? 0 : 0,
            kind == EarlierDay && rule.NoticeService is { } service ? _merge.Services[service] : -1,
            _merge.Text(MessageOf(rule)),
            _merge.Text(rule.Phone),
            _merge.Text(rule.InfoUrl),
            _merge.Text(rule.BookingUrl),
            _merge.FeedIndex);
    }

    private static string MessageOf(GtfsBookingRule rule) =>
        string.Join(' ', new[] { rule.Message, rule.PickupMessage, rule.DropOffMessage }.Where(text => text is not null).Distinct(StringComparer.Ordinal));
}
