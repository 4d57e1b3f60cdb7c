namespace Mobilitaet.Routing.Transit;

/// <summary>All useful journeys of a window between one door and every stop; times are seconds of the day.</summary>
/// <param name="Door">Ways between the door and stops.</param>
/// <param name="Earliest">First departure from the door (one-to-all) or first arrival at the door (all-to-one).</param>
/// <param name="Latest">Last departure from the door, or last arrival at the door.</param>
/// <param name="MaxChanges">How many changes of vehicle are bearable.</param>
/// <param name="BookedAt">The second at which on-demand rides would be booked; the default allows every ride.</param>
/// <param name="AloneWithin">
/// When given, the best journey of each vehicle at the door is told, up to so many seconds, also where another leaves later and arrives earlier; null for useful journeys only.
/// </param>
public readonly record struct ProfileQuery(
    ReadOnlyMemory<StopAccess> Door, int Earliest, int Latest, int MaxChanges = TransitQuery.UsualChanges, int BookedAt = StopAccess.Always,
    int? AloneWithin = null);
