using System.IO.Compression;
using System.Text;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Tests.Journeys;

public sealed class PlaceChoiceTests
{
    [Fact]
    public void The_key_of_a_stop_finds_it_again_where_two_feeds_have_the_same_id()
    {
        using var folder = new TemporaryFolder();
        TimetableImport.Run([Feed(folder.In("one.zip"), "Anger"), Feed(folder.In("two.zip"), "Brunnen")], folder.In("timetable.network"));
        using var timetable = Timetable.Open(folder.In("timetable.network"));
        var choices = timetable.ListStops().Select(stop => PlaceChoice.Of(timetable.Get(stop), timetable)).ToList();

        Assert.Equal(["stop:A", "stop:B", "stop:2:A", "stop:2:B"], choices.Select(choice => choice.Key));
        Assert.Equal(choices, choices.Select(choice => PlaceChoice.Find("any", choice.Key, timetable)));
    }

    private static string Feed(string path, string name)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (file, text) in ((string, string)[])
        [
            ("agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nV,Verkehrsbetrieb,https://example.org,Europe/Berlin"),
            ("stops.txt", $"stop_id,stop_name,stop_lat,stop_lon\nA,{name},51.20,10.00\nB,Damm,51.21,10.00"),
            ("routes.txt", "route_id,agency_id,route_short_name,route_type\n1,V,1,3"),
            ("calendar_dates.txt", "service_id,date,exception_type\nS,20240605,1"),
            ("trips.txt", "route_id,service_id,trip_id\n1,S,T"),
            ("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:00:00,A,1\nT,08:10:00,08:10:00,B,2"),
        ])
        {
            using var entry = archive.CreateEntry(file).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        return path;
    }
}
