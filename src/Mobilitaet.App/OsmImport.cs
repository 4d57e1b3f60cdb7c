using Mobilitaet.District.Demo;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>Imports the streets and the places of one OSM file into a data folder.</summary>
public static class OsmImport
{
    public static (NetworkSummary Streets, PlaceImportSummary Places) Run(
        OsmFile source,
        DataFolder folder,
        IReadOnlyList<TravelMode> modes,
        ClipArea? clip,
        ImportWarnings warnings,
        IProgress<(string Phase, double Share)>? progress,
        CancellationToken cancellation)
    {
        var places = PlaceImport.Run(source, folder.PlacesPath, new PlaceImportOptions
        {
            AmenitiesPath = folder.AmenitiesPath,
            Clip = clip,
            Warnings = warnings,
            Progress = progress,
            Cancellation = cancellation,
        });
        var streets = StreetImport.Run(source, folder.NetworkPath, new StreetImportOptions
        {
            Modes = modes,
            Clip = clip,
            Warnings = warnings,
            Progress = progress,
            Cancellation = cancellation,
        });
        if (streets.SourceName != DemoDistrict.OsmFileName)
            TimetableFiles.RemoveDemo(folder);
        return (streets, places);
    }
}
