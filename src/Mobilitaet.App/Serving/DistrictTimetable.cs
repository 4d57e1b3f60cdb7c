using Mobilitaet.District.Reachability;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;
namespace Mobilitaet.App.Serving;
public sealed class DistrictTimetable(DataFolder folder, DistrictNetworks networks)
{
    private JourneyPlanner? _planner; private StopNames? _names; private readonly Lock _l = new();
    public JourneyPlanner? FindPlanner()
    {
        lock (_l)
        {
            if (_planner is not null) return _planner;
            var (t, f) = (folder.In("timetable.network"), folder.In("footpaths.network"));
            if (!File.Exists(t)) TimetableImport.Run([Path.Combine(DemoFiles.Folder, "demo-timetable.zip")], t, new TimetableImportOptions());
            var timetable = Timetable.Open(t);
            if (!File.Exists(f)) FootpathImport.Run(timetable, networks.Get(), f, new FootpathImportOptions());
            _names = new StopNames(timetable);
            return _planner = new JourneyPlanner(timetable, networks.Get(), FootpathFile.Open(f));
        }
    }
    public StopNames Names => _names!;
}
