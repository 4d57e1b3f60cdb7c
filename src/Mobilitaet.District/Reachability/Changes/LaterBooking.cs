namespace Mobilitaet.District.Reachability.Changes;

/// <summary>On-demand rides ask for so little notice that people can book when they are used to.</summary>
public sealed record LaterBooking : ReachChange;
