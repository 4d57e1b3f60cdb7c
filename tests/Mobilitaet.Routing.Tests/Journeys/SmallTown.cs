using System.Globalization;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Transit;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A drawn map with stops at some of its letters and trips in a line of text each; journeys are answered as text. Monday is 2024-06-03.</summary>
internal sealed class SmallTown : IDisposable
{
    public static readonly LocalDate Monday = new(2024, 6, 3);

    private readonly TextMap _map;
    private readonly List<string> _stops = ["stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding"];
    private readonly List<string> _trips = ["route_id,service_id,trip_id,trip_headsign,block_id"];
    private readonly List<string> _times =
        ["trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id,"
            + "location_group_id,location_id,start_pickup_drop_off_window,end_pickup_drop_off_window"];

    private readonly HashSet<string> _lines = [];
    private JourneyPlanner? _planner;
    private bool _hasTimes;

    private SmallTown(string map) => _map = TextMap.Read(map);

    public TextFeed Feed { get; } = TextFeed.Small().With("routes.txt", "route_id,agency_id,route_short_name,route_type");

    public StreetNetwork Streets => _map.Network;

    public JourneyPlanner Planner => _planner ??= Open();

    /// <summary>A drawing as in <see cref="MapDrawing"/> and the letters that are stops.</summary>
    public static SmallTown Draw(string map, string stops)
    {
        var town = new SmallTown(map);
        foreach (var letter in stops.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            town.StopAt(letter, town.Door(letter));
        return town;
    }

    /// <summary>A stop beside the drawing, far from its streets.</summary>
    public SmallTown FarStop(string id, double latitude = 51.5) => StopAt(id, new GeoPoint(latitude, 10.5));

    /// <summary>A trip on a line, for example <c>B 8:10, C 8:15</c>; a <c>?</c> after a time means: by booking under rule R.</summary>
    public SmallTown Trip(string line, string calls, string block = "", string service = "daily")
    {
        AddLine(line, "3");
        var trip = $"T{_trips.Count}";
        _trips.Add($"{line},{service},{trip},,{block}");
        var sequence = 0;
        foreach (var call in calls.Split(',', StringSplitOptions.TrimEntries))
        {
            var (stop, time) = (call.Split(' ')[0], call.Split(' ')[1]);
            var (use, rule) = time.EndsWith('?') ? ("2", "R") : ("", "");
            time = time.TrimEnd('?') + ":00";
            _times.Add($"{trip},{time},{time},{stop},{++sequence},{use},{use},{rule},{rule},,,,");
        }
        _hasTimes = true;
        return this;
    }

    /// <summary>An on-demand service between two areas or groups (<c>group:G</c>, <c>area:X</c>) from one hour to another.</summary>
    public SmallTown Flex(string line, string from, string to, string hours, string dropOffRule = "R")
    {
        AddLine(line, "715");
        var trip = $"F{_trips.Count}";
        _trips.Add($"{line},daily,{trip},,");
        var (start, end) = (hours.Split('-')[0] + ":00", hours.Split('-')[1] + ":00");
        _times.Add($"{trip},,,,1,2,1,R,,{GroupOf(from)},{AreaOf(from)},{start},{end}");
        _times.Add($"{trip},,,,2,1,2,,{dropOffRule},{GroupOf(to)},{AreaOf(to)},{start},{end}");
        return this;
    }

    public SmallTown NoWheelchairAt(string stop)
    {
        var row = _stops.FindIndex(text => text.StartsWith(stop + ",", StringComparison.Ordinal));
        _stops[row] += "2";
        return this;
    }

    public GeoPoint Door(string letter) => _map.PositionOf(letter);

    public JourneyPlace Place(string text)
    {
        if (text.StartsWith("stop ", StringComparison.Ordinal))
            return JourneyPlace.At(Planner.Timetable, Planner.Timetable.FindStop(text[5..])!.Value);
        return JourneyPlace.At(Door(text), text);
    }

    /// <param name="from">A letter, or <c>stop X</c>.</param>
    /// <param name="to">The same.</param>
    /// <param name="time">On Monday, such as <c>8:00</c>.</param>
    public JourneyQuery Depart(string from, string to, string time) =>
        new() { From = Place(from), To = Place(to), DepartAt = At(time), BoardingSlackSeconds = 0 };

    public JourneyQuery Arrive(string from, string to, string time) =>
        new() { From = Place(from), To = Place(to), ArriveBy = At(time), BoardingSlackSeconds = 0 };

    public Instant At(string time, LocalDate? date = null) =>
        ((date ?? Monday) + LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(time).Value).InZoneLeniently(Planner.Timetable.Zone).ToInstant();

    public JourneyAnswer Answer(JourneyQuery query) => Planner.Find(query);

    /// <summary>One line for each journey, such as <c>8:08 foot A B 8:10 | 8:10 1 B C 8:15</c>.</summary>
    public string[] Find(JourneyQuery query) => [.. Answer(query).Journeys.Select(Describe)];

    /// <summary>The journeys that are not walked all the way.</summary>
    public string[] FindRides(JourneyQuery query) =>
        [.. Answer(query).Journeys.Where(journey => journey.Layers != JourneyLayers.Foot).Select(Describe)];

    public static string Describe(Journey journey) => string.Join(" | ", journey.Legs.Select(Describe));

    public void Dispose() => Feed.Dispose();

    private static string Describe(Leg leg) =>
        $"{Clock(leg.Departure)} {How(leg)} {leg.From.Name} {leg.To.Name} {Clock(leg.Arrival)}";

    private static string How(Leg leg) => leg switch
    {
        StreetLeg street => street.Mode.ToString().ToLowerInvariant(),
        RideLeg { StaysSeated: true } ride => $"on as {ride.Line.Name}",
        RideLeg ride => ride.Line.Name,
        FlexLeg flex => $"call {flex.Line.Name}",
        _ => "?",
    };

    private static string Clock(ZonedDateTime time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private SmallTown StopAt(string id, GeoPoint at)
    {
        _stops.Add(FormattableString.Invariant($"{id},{id},{at.Latitude:0.0000000},{at.Longitude:0.0000000},"));
        return this;
    }

    private void AddLine(string line, string type)
    {
        if (_lines.Add(line))
            Feed.AddRows("routes.txt", $"{line},V,{line},{type}");
    }

    private static string GroupOf(string place) => place.StartsWith("group:", StringComparison.Ordinal) ? place[6..] : "";

    private static string AreaOf(string place) => place.StartsWith("area:", StringComparison.Ordinal) ? place[5..] : "";

    private JourneyPlanner Open()
    {
        Feed.With("stops.txt", string.Join('\n', _stops)).With("trips.txt", string.Join('\n', _trips)).With("stop_times.txt", string.Join('\n', _times));
        var timetable = TemporaryTimetable.Import(Feed);
        Assert.True(_hasTimes || timetable.TripCount == 0);
        return new JourneyPlanner(timetable, Streets, TemporaryTimetable.ComputeFootpaths(timetable, Streets).File);
    }
}
