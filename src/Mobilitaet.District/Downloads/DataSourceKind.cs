namespace Mobilitaet.District.Downloads;

/// <summary>What a download is and therefore how it is checked.</summary>
public enum DataSourceKind
{
    /// <summary>An OpenStreetMap extract.</summary>
    Osm,

    /// <summary>A timetable as a zip file of GTFS tables.</summary>
    Gtfs,
}
