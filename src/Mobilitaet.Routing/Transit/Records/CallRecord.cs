using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>One stop of a pattern and what may happen there.</summary>
/// <param name="Stop">Index of the stop.</param>
/// <param name="Headsign">What the vehicle shows from here on, as text number; 0 for the trip's own.</param>
/// <param name="BoardBooking">Booking rule when boarding is on demand; otherwise -1.</param>
/// <param name="AlightBooking">Booking rule when alighting is on demand; otherwise -1.</param>
/// <param name="Board">Whether passengers may board.</param>
/// <param name="Alight">Whether passengers may alight.</param>
// No padding: its bytes would be random, and equal feeds make equal files.
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct CallRecord(int Stop, int Headsign, int BoardBooking, int AlightBooking, StopUse Board, StopUse Alight);
