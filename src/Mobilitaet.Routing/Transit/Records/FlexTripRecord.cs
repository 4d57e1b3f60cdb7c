using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>An on-demand service that runs within time windows between places of its areas (GTFS-Flex).</summary>
/// <param name="Id">trip_id as text number.</param>
/// <param name="Line">Index of the line.</param>
/// <param name="Service">Index of the service.</param>
/// <param name="Headsign">Text number.</param>
/// <param name="FirstCall">Index of the first of its flexible calls.</param>
/// <param name="CallCount">One call alone means any place of the area to any other.</param>
/// <param name="DurationFactor">Longest ride as a multiple of the direct drive (safe_duration_factor); 0 when unknown.</param>
/// <param name="DurationOffset">Seconds added to it (safe_duration_offset).</param>
/// <param name="Wheelchair">Whether a wheelchair can ride.</param>
// No padding: its bytes would be random, and equal feeds make equal files.
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct FlexTripRecord(
    int Id, int Line, int Service, int Headsign, int FirstCall, int CallCount, float DurationFactor, int DurationOffset, Fitness Wheelchair);
