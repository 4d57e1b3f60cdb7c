using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>The mark and version of a timetable file, and its sections.</summary>
internal static class TimetableFormat
{
    public static readonly MappedFormat Format =
        new(0x3145_4C42_4154_4D21, 3, "timetable", "Import the timetable again with 'mobilitaet import timetable'.");

    public static void Write(string path, TimetableContent content)
    {
        using var writer = new MappedFileWriter(path, Format);
        writer.AddList("text-bytes", content.Texts.Bytes);
        writer.AddList("text-starts", content.Texts.Starts);
        writer.Add<int>("service-range", [content.ServiceDays.FirstDay, content.ServiceDays.WordsPerService]);
        writer.AddList("service-days", content.ServiceDays.Words);
        writer.AddList("feeds", content.Feeds);
        writer.AddList("agencies", content.Agencies);
        writer.AddList("stops", content.Stops);
        writer.AddList("lines", content.Lines);
        writer.AddList("patterns", content.Patterns);
        writer.AddList("calls", content.Calls);
        writer.AddList("trips", content.Trips);
        writer.AddList("times", content.Times);
        writer.AddList("bookings", content.Bookings);
        writer.AddList("transfers", content.Transfers);
        writer.AddList("specific-transfers", content.SpecificTransfers);
        writer.AddList("seat-links", content.SeatLinks);
        writer.AddList("flex-trips", content.FlexTrips);
        writer.AddList("flex-calls", content.FlexCalls);
        writer.AddList("flex-areas", content.FlexAreas);
        writer.AddList("flex-area-stops", content.FlexAreaStops);
        writer.AddList("flex-polygons", content.FlexPolygons);
        writer.AddList("shapes", content.Shapes);
        writer.AddList("shape-points", content.ShapePoints);
        writer.Complete();
    }
}
