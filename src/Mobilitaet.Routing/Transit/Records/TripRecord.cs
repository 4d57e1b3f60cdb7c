using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A trip; trips with the same running times share them.</summary>
/// <param name="Id">The feed's trip_id as text number; expanded frequencies repeat it.</param>
/// <param name="Line">Index of the line.</param>
/// <param name="Pattern">Index of the sequence of stops.</param>
/// <param name="Service">Index of the service, which says on which days it runs.</param>
/// <param name="Headsign">Text number.</param>
/// <param name="ShortName">Text number.</param>
/// <param name="Block">Number of the vehicle's block, unique over all feeds; -1 for none.</param>
/// <param name="Shape">Index of the shape; -1 for none.</param>
/// <param name="FirstTime">Index of the first of its running times, one per stop of the pattern.</param>
/// <param name="Start">Seconds of the service day to which the running times are added.</param>
/// <param name="Headway">Seconds between trips that are promised by frequency and not by the minute; 0 for exact times.</param>
/// <param name="Wheelchair">Whether a wheelchair can ride.</param>
/// <param name="Bikes">Whether a bicycle can ride.</param>
/// <param name="Direction">GTFS direction_id, or 255.</param>
// No padding: its bytes would be random, and equal feeds make equal files.
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct TripRecord(
    int Id, int Line, int Pattern, int Service, int Headsign, int ShortName, int Block, int Shape, int FirstTime, int Start, int Headway,
    Fitness Wheelchair, Fitness Bikes, byte Direction);
