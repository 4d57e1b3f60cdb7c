namespace Mobilitaet.District.Reachability.Changes;

/// <summary>No on-demand ride asks for more notice than this, or has to be booked on an earlier day.</summary>
/// <param name="NoticeMinutes">How long before the ride it must be booked at most; 0 for none at all.</param>
public sealed record LaterBooking(int NoticeMinutes) : ReachChange;
