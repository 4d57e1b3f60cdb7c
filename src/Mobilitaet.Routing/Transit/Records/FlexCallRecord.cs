using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>An area or a stop that an on-demand service visits at any time of a window.</summary>
/// <param name="Area">Index of the area, or -1.</param>
/// <param name="Stop">Index of the stop, or -1.</param>
/// <param name="WindowStart">Seconds of the service day.</param>
/// <param name="WindowEnd">Seconds of the service day.</param>
/// <param name="BoardBooking">Booking rule, or -1.</param>
/// <param name="AlightBooking">Booking rule, or -1.</param>
/// <param name="Board">Whether passengers may board.</param>
/// <param name="Alight">Whether passengers may alight.</param>
// No padding: its bytes would be random, and equal feeds make equal files.
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct FlexCallRecord(
    int Area, int Stop, int WindowStart, int WindowEnd, int BoardBooking, int AlightBooking, StopUse Board, StopUse Alight);
