using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Commands;

/// <summary>The imported timetable and, where there are some, the places, opened for one command.</summary>
/// <param name="District">Timetable, planner and stops.</param>
/// <param name="Places">Null while no streets are imported.</param>
public sealed record TimetableData(DistrictJourneys District, PlaceIndex? Places)
{
    /// <exception cref="InputException">No timetable was imported, or a file is damaged.</exception>
    public static TimetableData Open(DataFolder folder)
    {
        var district = new DistrictTimetable(folder.TimetablePath, folder.FootpathsPath, new DistrictNetworks(folder.NetworkPath)).Find()
            ?? throw new InputException($"No timetable is imported in '{folder.Path}'; run 'mobilitaet import timetable FEED' or 'mobilitaet demo seed' first.");
        return new TimetableData(district, folder.HasNetwork ? PlaceIndex.Open(folder.PlacesPath) : null);
    }
}
