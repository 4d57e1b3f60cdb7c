using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Where a location lies; zero or absurd coordinates count as none.</summary>
internal static class EntryPosition
{
    public static GeoPoint? Of(LocationAnswer location, string key, string title, List<SourceNotice> notices)
    {
        if (location is { Latitude: { } latitude, Longitude: { } longitude }
            && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && (latitude != 0 || longitude != 0))
            return new GeoPoint(latitude, longitude);
        notices.Add(new SourceNotice(SourceNoticeKind.NoPosition, key, title));
        return null;
    }
}
