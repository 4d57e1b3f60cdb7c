using System.Globalization;
using System.Text;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability;

/// <summary>A few villages along a winding road with random buses, call-buses, courses, offices, childcare and drivers on one Tuesday; everything follows from the seed.</summary>
internal sealed class RandomDistrict : IDisposable
{
    public static readonly LocalDate Tuesday = new(2026, 11, 24);

    private const int Rows = 3;
    private static readonly string[] s_rules = ["hour,1,60,,", "eve,2,,1,20:00:00", "noon,2,,1,12:00:00"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-random-district-");
    private readonly Random _random;
    private readonly List<GeoPoint> _villages = [];
    private readonly List<string> _trips = [];
    private readonly StringBuilder _osm = new("<osm version=\"0.6\">");
    private readonly StreetNetwork _streets;
    private int _ways;
    private int _opened;

    public RandomDistrict(int seed, int villages = 5, int trips = 14)
    {
        _random = new Random(seed);
        Draw(villages);
        var streets = PathOf("streets");
        StreetImport.Run(OsmFile.Open(PathOf("town.osm")), streets, new StreetImportOptions
        {
            Modes = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot],
        });
        _streets = StreetNetwork.Open(streets);
        for (var i = 0; i < trips; i++)
            _trips.Add(RandomTrip(i));
        Planner = Open(_trips, s_rules);
        Input = RandomInput();
    }

    public JourneyPlanner Planner { get; private set; }

    public ReachInput Input { get; }

    public StreetNetwork Streets => _streets;

    /// <summary>Runs one more bus; the planner is another one then.</summary>
    public void AddTrip()
    {
        _trips.Add(RandomTrip(_trips.Count, regular: true));
        Planner = Open(_trips, s_rules);
    }

    /// <summary>The district in which this vehicle really is in the timetable.</summary>
    public JourneyPlanner PlannerWith(ExtraTrip extra)
    {
        var rows = _trips[extra.Model.Index].Split('\n').Select(row => row.Split(',')).Select(row => string.Join(
            ',', [$"T{_trips.Count}", Shift(row[1], extra.ShiftSeconds), Shift(row[2], extra.ShiftSeconds), .. row[3..5], .. extra.NoticeSeconds is null ? row[5..] : ["2", "2", "extra", "extra"]]));
        return Open([.. _trips, string.Join('\n', rows)], [.. s_rules, $"extra,1,{extra.NoticeSeconds / 60},,"]);
    }

    /// <summary>The district in which every ride can really be booked so many minutes before.</summary>
    public JourneyPlanner PlannerWithNotice(int minutes) =>
        Open(_trips, [.. s_rules.Select(rule => $"{rule.Split(',')[0]},1,{Math.Min(minutes, rule.StartsWith("hour", StringComparison.Ordinal) ? 60 : minutes)},,")]);

    /// <summary>The district in which only some of its trips run.</summary>
    public JourneyPlanner PlannerWithOnly(IEnumerable<int> trips) => Open([.. trips.Select(trip => _trips[trip])], s_rules);

    public ReachDriver RandomDriver()
    {
        var from = _random.Next(6, 12);
        return new ReachDriver(
            Near(_random.Next(_villages.Count)), Tuesday, new LocalTime(from, _random.Next(60)), new LocalTime(from + _random.Next(1, 9), _random.Next(60)),
            _random.Next(20, 120), 0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Draw(int villages)
    {
        var (north, east) = (51.2, 10.0);
        for (var village = 0; village < villages; village++)
        {
            _villages.Add(new GeoPoint(north, east));
            for (var i = 0; i < Rows * Rows; i++)
                AddNode(NodeOf(village, i), north + (i / Rows * 0.002), east + (i % Rows * 0.003));
            for (var i = 0; i < Rows; i++)
            {
                AddWay("residential", NodeOf(village, i * Rows), NodeOf(village, (i * Rows) + 1), NodeOf(village, (i * Rows) + 2));
                AddWay("residential", NodeOf(village, i), NodeOf(village, Rows + i), NodeOf(village, (2 * Rows) + i));
            }
            if (village > 0)
                AddWay("secondary", NodeOf(village - 1, _random.Next(Rows * Rows)), NodeOf(village, _random.Next(Rows * Rows)));
            (north, east) = (north + (0.01 * _random.Next(1, 4)), east + (0.01 * _random.Next(-3, 7)));
        }
        File.WriteAllText(PathOf("town.osm"), _osm.Append("</osm>").ToString());
    }

    private static string Shift(string clock, int seconds)
    {
        var time = clock.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var moment = (time[0] * 3600) + (time[1] * 60) + time[2] + seconds;
        return string.Create(CultureInfo.InvariantCulture, $"{moment / 3600:00}:{moment / 60 % 60:00}:{moment % 60:00}");
    }

    private JourneyPlanner Open(IReadOnlyList<string> trips, IReadOnlyList<string> rules)
    {
        var number = ++_opened;
        var feed = Directory.CreateDirectory(PathOf($"feed-{number}")).FullName;
        void Write(string file, string head, IEnumerable<string> rows) => File.WriteAllLines(Path.Combine(feed, file), rows.Prepend(head));
        Write("agency.txt", "agency_id,agency_name,agency_url,agency_timezone", ["V,Verkehrsbetrieb,https://example.org,Europe/Berlin"]);
        Write("calendar.txt", "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date", ["daily,1,1,1,1,1,1,1,20260101,20261231"]);
        Write("routes.txt", "route_id,agency_id,route_short_name,route_type", ["bus,V,1,3", "call,V,2,715"]);
        Write("booking_rules.txt", "booking_rule_id,booking_type,prior_notice_duration_min,prior_notice_last_day,prior_notice_last_time", rules);
        Write("stops.txt", "stop_id,stop_name,stop_lat,stop_lon", _villages.SelectMany((village, i) => (string[])[
            string.Create(CultureInfo.InvariantCulture, $"S{i},S{i},{village.Latitude + 0.0005:0.000000},{village.Longitude + 0.003:0.000000}"),
            string.Create(CultureInfo.InvariantCulture, $"E{i},E{i},{village.Latitude + 0.004:0.000000},{village.Longitude + 0.0055:0.000000}")]));
        Write("trips.txt", "route_id,service_id,trip_id", trips.Select(trip => $"{(trip.Contains(",2,2,", StringComparison.Ordinal) ? "call" : "bus")},daily,{trip.Split(',')[0]}"));
        Write("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,pickup_booking_rule_id,drop_off_booking_rule_id", trips);
        var (timetable, footpaths) = (PathOf($"timetable-{number}"), PathOf($"footpaths-{number}"));
        TimetableImport.Run([feed], timetable);
        var opened = Timetable.Open(timetable);
        FootpathImport.Run(opened, _streets, footpaths, new FootpathImportOptions { Modes = [TravelMode.Foot], Parallelism = 1 });
        return new JourneyPlanner(opened, _streets, FootpathFile.Open(footpaths));
    }

    private string RandomTrip(int number, bool regular = false)
    {
        var rule = regular || _random.Next(3) > 0 ? "0,0,," : ((string[])["2,2,hour,hour", "2,2,eve,eve", "2,2,noon,noon"])[_random.Next(3)];
        var step = _random.Next(2) == 0 ? 1 : -1;
        var at = _random.Next(_villages.Count);
        var time = (_random.Next(6, 14) * 60) + _random.Next(60);
        var rows = new List<string>();
        for (var calls = _random.Next(2, 5); calls > 0 && at >= 0 && at < _villages.Count; calls--, at += step)
        {
            var clock = string.Create(CultureInfo.InvariantCulture, $"{time / 60:00}:{time % 60:00}:00");
            rows.Add($"T{number},{clock},{clock},{(_random.Next(4) == 0 ? 'E' : 'S')}{at},{rows.Count + 1},{rule}");
            time += _random.Next(4, 25);
        }
        return rows.Count > 1 ? string.Join('\n', rows) : RandomTrip(number, regular);
    }

    private ReachInput RandomInput()
    {
        var places = Enumerable.Range(0, _villages.Count)
            .Select(i => new ReachPlace(i, $"Dorf {i}", "06636001", "Gemeinde", Near(i), 100))
            .Append(new ReachPlace(null, "Wald", "06636001", "Gemeinde", new GeoPoint(51.9, 10.9), 1)).ToList();
        OfferCategory[] categories = [OfferCategory.Language, OfferCategory.Language, OfferCategory.Authority, OfferCategory.Childcare, OfferCategory.Childcare];
        var offers = categories.Select((category, i) => new ReachOffer(
            $"offer-{i}", $"Angebot {i}", category, "Dorf", "06636001", Near(_random.Next(_villages.Count)), FreePlaces: 2)).ToList();
        var sessions = new List<ReachSession>();
        for (var offer = 0; offer < offers.Count; offer++)
        {
            var kind = categories[offer] switch
            {
                OfferCategory.Language => ReachSessionKind.Course,
                OfferCategory.Authority => ReachSessionKind.Visit,
                _ => ReachSessionKind.Childcare,
            };
            var start = new LocalTime(_random.Next(7, 11), _random.Next(4) * 15);
            sessions.Add(new ReachSession(offer, kind, Tuesday, start, start.PlusMinutes(_random.Next(60, 360))));
        }
        return new ReachInput(new ReachRules(), places, offers, sessions, [RandomDriver(), RandomDriver()]);
    }

    private GeoPoint Near(int village) =>
        new(_villages[village].Latitude + (_random.NextDouble() * 0.004), _villages[village].Longitude + (_random.NextDouble() * 0.006));

    private void AddNode(int id, double latitude, double longitude) =>
        _osm.Append(CultureInfo.InvariantCulture, $"<node id=\"{id}\" lat=\"{latitude:0.0000000}\" lon=\"{longitude:0.0000000}\" version=\"1\"/>");

    private void AddWay(string highway, params ReadOnlySpan<int> nodes)
    {
        _osm.Append(CultureInfo.InvariantCulture, $"<way id=\"{++_ways}\" version=\"1\">");
        foreach (var node in nodes)
            _osm.Append(CultureInfo.InvariantCulture, $"<nd ref=\"{node}\"/>");
        _osm.Append(CultureInfo.InvariantCulture, $"<tag k=\"highway\" v=\"{highway}\"/></way>");
    }

    private static int NodeOf(int village, int i) => (village * 100) + i + 1;

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
