using System.Globalization;
using Mobilitaet.District.Demo.Offers;
using NodaTime;
using NodaTime.Text;
using static System.FormattableString;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The demo timetable as the text tables of GTFS (gtfs.org, Schedule Reference with Flex).</summary>
internal static class FeedTables
{
    private const string TaxiBooking = "ast-60-minuten";
    private const string FlexBooking = "rufbus-60-minuten";
    private const string FlexGroup = "wmk:rufbus:waldkappel";
    private const string FlexTrip = "RUF:werktag";

    public static IEnumerable<(string File, string Text)> All(StopPlaces places, TripList list)
    {
        var served = list.Trips.SelectMany(t => t.Calls).Select(c => c.Platform).ToHashSet();
        var stops = places.All.Select(p => p.WithOnly(served)).Where(p => p.Tracks.Count + p.BusStops.Count > 0).ToList();
        yield return ("agency.txt", Agencies());
        yield return ("attributions.txt", Attributions());
        yield return ("booking_rules.txt", BookingRules());
        yield return ("calendar.txt", CsvTable.Text("service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
            ServiceCalendar.Weeks.Select(w =>
                (string?[])[w.Service, .. w.Week.Select(day => day.ToString()), Day(ServiceCalendar.First), Day(ServiceCalendar.Last)])));
        yield return ("calendar_dates.txt", CsvTable.Text("service_id,date,exception_type",
            ServiceCalendar.Exceptions().Select(e => (string?[])[e.Service, Day(e.Date), e.Runs ? "1" : "2"])));
        yield return ("feed_info.txt", FeedInfo());
        yield return ("frequencies.txt", CsvTable.Text("trip_id,start_time,end_time,headway_secs,exact_times", list.Trips.SelectMany(trip =>
            trip.Repeats.Select(r => (string?[])[trip.Id, Time(r.From), Time(r.Until), Invariant($"{60 * r.EveryMinutes}"), "1"]))));
        yield return ("location_group_stops.txt", CsvTable.Text("location_group_id,stop_id",
            CalledTaxis.FlexStops.Select(name => (string?[])[FlexGroup, places.Get(name).BusStop(0).Id])));
        yield return ("location_groups.txt", CsvTable.Text("location_group_id,location_group_name", [[FlexGroup, CalledTaxis.FlexName]]));
        yield return ("routes.txt", CsvTable.Text("route_id,agency_id,route_short_name,route_long_name,route_type,route_color,route_text_color",
            list.Lines.Select(l => (string?[])[l.Id, l.Agency, l.Number, l.Name, Invariant($"{l.Type}"), l.Colour, "FFFFFF"])));
        yield return ("stop_times.txt", CsvTable.Text(
            "trip_id,arrival_time,departure_time,stop_id,location_group_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window,"
            + "pickup_type,drop_off_type,timepoint,pickup_booking_rule_id,drop_off_booking_rule_id", StopTimes(list)));
        yield return ("stops.txt", CsvTable.Text("stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding",
            stops.SelectMany(Stops)));
        yield return ("transfers.txt", CsvTable.Text("from_stop_id,to_stop_id,transfer_type,min_transfer_time", Transfers(stops)));
        yield return ("trips.txt", CsvTable.Text(
            "route_id,service_id,trip_id,trip_headsign,direction_id,block_id,wheelchair_accessible,bikes_allowed", Trips(list)));
    }

    private static string Agencies() => CsvTable.Text("agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_phone",
    [
        [DemoAgencies.Bus, $"Demo-Verkehr Werra-Meißner ({DemoAgencies.Warning})", DemoAgencies.Url, "Europe/Berlin", "de", DemoAgencies.Phone],
        [DemoAgencies.Rail, $"Demo-Bahn ({DemoAgencies.Warning})", DemoAgencies.Url, "Europe/Berlin", "de", DemoAgencies.Phone],
    ]);

    private static string Attributions() => CsvTable.Text("attribution_id,organization_name,is_producer,attribution_url",
    [
        ["fahrplan", "Mobilitaet: erfundener Fahrplan zur Vorführung", "1", DemoAgencies.Url],
        ["stationen", "DB InfraGO AG: Lage der Bahnhöfe und Haltepunkte (CC BY 4.0)", "1", "https://creativecommons.org/licenses/by/4.0/"],
    ]);

    private static string BookingRules() => CsvTable.Text("booking_rule_id,booking_type,prior_notice_duration_min,message,phone_number,info_url",
    [
        [TaxiBooking, "1", "60", "Fährt nur nach Anmeldung: bitte mindestens 60 Minuten vor der Abfahrt anrufen. (DEMO, die Nummer ist erfunden)",
            DemoAgencies.Phone, DemoAgencies.Url],
        [FlexBooking, "1", "60", "Der Rufbus kommt auf Anruf: bitte mindestens 60 Minuten vor der gewünschten Fahrt anmelden. (DEMO, die Nummer ist erfunden)",
            DemoAgencies.Phone, DemoAgencies.Url],
    ]);

    private static string FeedInfo() => CsvTable.Text(
        "feed_publisher_name,feed_publisher_url,feed_lang,default_lang,feed_start_date,feed_end_date,feed_version,feed_contact_email,feed_contact_url",
    [
        [$"{DemoAgencies.Warning}: erfundener Fahrplan", DemoAgencies.Url, "de", "de", Day(ServiceCalendar.First), Day(ServiceCalendar.Last), "demo-1",
            "demo@example.org", DemoAgencies.Url],
    ]);

    private static IEnumerable<string?[]> Trips(TripList list)
    {
        foreach (var trip in list.Trips)
        {
            yield return
            [
                trip.Line.Id, trip.Service, trip.Id, trip.Headsign, Invariant($"{trip.Direction}"), trip.Block,
                YesNo(trip.TakesWheelchairs), YesNo(trip.TakesBicycles),
            ];
        }
        yield return [list.Flex.Id, DemoServices.Workday, FlexTrip, CalledTaxis.FlexName, "0", null, "1", "2"];
    }

    private static IEnumerable<string?[]> StopTimes(TripList list)
    {
        foreach (var trip in list.Trips)
        {
            var (type, booking) = trip.Line.IsOnDemand ? ("2", TaxiBooking) : (null, null);
            for (var i = 0; i < trip.Calls.Count; i++)
            {
                var call = trip.Calls[i];
                yield return
                [
                    trip.Id, Time(call.Arrival), Time(call.Departure), call.Platform.Id, null, Invariant($"{i + 1}"), null, null,
                    type, type, "1", booking, booking,
                ];
            }
        }
        // Two rows with the same group: get on anywhere, get off anywhere else.
        var (from, until) = (Time(CalledTaxis.FlexFrom), Time(CalledTaxis.FlexUntil));
        yield return [FlexTrip, null, null, null, FlexGroup, "1", from, until, "2", "1", null, FlexBooking, null];
        yield return [FlexTrip, null, null, null, FlexGroup, "2", from, until, "1", "2", null, null, FlexBooking];
    }

    private static IEnumerable<string?[]> Stops(StopPlace place)
    {
        var parent = place.IsGrouped ? place.Id : null;
        var stepFree = YesNo(place.IsStepFree);
        if (place.IsGrouped)
            yield return Row(place.Id, place.Name, place.At.ToGeo(), "1", null, null, stepFree);
        foreach (var platform in place.Tracks)
            yield return Row(platform.Id, place.Name, platform.At.ToGeo(), "0", parent, place.IsGrouped ? $"Gleis {platform.Code}" : null, stepFree);
        foreach (var platform in place.BusStops)
            yield return Row(platform.Id, place.Name, platform.At.ToGeo(), "0", parent, place.IsGrouped ? platform.Code : null, stepFree);

        static string?[] Row(string id, string name, Routing.GeoPoint at, string type, string? parent, string? code, string? stepFree) =>
            [id, name, Invariant($"{at.Latitude:0.000000}"), Invariant($"{at.Longitude:0.000000}"), type, parent, code, stepFree];
    }

    /// <summary>Changing takes time at stations; where trains are the only way out of the district, the bus waits for them.</summary>
    private static IEnumerable<string?[]> Transfers(IEnumerable<StopPlace> stops)
    {
        foreach (var place in stops.Where(p => p.Tracks.Count > 0 && p.BusStops.Count > 0))
        {
            var waits = place.Name is "Sontra Bahnhof" or "Herleshausen Bahnhof";
            foreach (var track in place.Tracks)
            {
                foreach (var post in place.BusStops)
                {
                    yield return waits ? [track.Id, post.Id, "1", null] : [track.Id, post.Id, "2", "180"];
                    yield return [post.Id, track.Id, "2", place.IsStepFree == true ? "180" : "240"];
                }
            }
            if (place.Tracks.Count > 1)
            {
                yield return [place.Tracks[0].Id, place.Tracks[1].Id, "2", "120"];
                yield return [place.Tracks[1].Id, place.Tracks[0].Id, "2", "120"];
            }
        }
    }

    private static string? YesNo(bool? value) => value switch { true => "1", false => "2", null => null };

    private static string Day(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date);

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}:00");
}
