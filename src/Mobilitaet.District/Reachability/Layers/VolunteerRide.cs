namespace Mobilitaet.District.Reachability.Layers;

/// <summary>One volunteer's ride for one passenger in an otherwise empty tour.</summary>
/// <param name="Driver">Index of the driver's span in the input.</param>
/// <param name="Way">When the passenger can be picked up, and how long the ride takes with getting in and out.</param>
/// <param name="DrivenSeconds">From the driver's home to the driver's home, getting in and out included.</param>
internal readonly record struct VolunteerRide(int Driver, TimedWay Way, int DrivenSeconds);
