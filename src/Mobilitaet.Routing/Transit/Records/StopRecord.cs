using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A stop, platform or station.</summary>
/// <param name="Latitude">WGS 84 degrees; a station part without a position takes its parent's.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Id">The feed's stop_id as text number.</param>
/// <param name="Name">Text number.</param>
/// <param name="Platform">platform_code as text number.</param>
/// <param name="Parent">Index of the parent station, or -1.</param>
/// <param name="Feed">Index of the feed.</param>
/// <param name="Kind">GTFS location_type: 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area.</param>
/// <param name="Wheelchair">Inherited from the parent where the stop says nothing.</param>
// No padding: its bytes would be random, and equal feeds make equal files.
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct StopRecord(
    double Latitude, double Longitude, int Id, int Name, int Platform, int Parent, short Feed, byte Kind, Fitness Wheelchair);
