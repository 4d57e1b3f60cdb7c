namespace Mobilitaet.Pooling.Construction;

/// <summary>A place for one ride in the day of a vehicle.</summary>
/// <param name="Ride">The ride.</param>
/// <param name="Vehicle">Index of the vehicle.</param>
/// <param name="Window">Which of its availability windows.</param>
/// <param name="Tour">Which tour there; for a new tour, the position it takes.</param>
/// <param name="IsNewTour">Whether a tour is opened for this ride.</param>
/// <param name="PickupAt">The pickup comes before this stop.</param>
/// <param name="DropOffAt">The drop-off comes before this stop (and after the pickup).</param>
/// <param name="Driving">What is driven in addition.</param>
/// <param name="Cost">What is driven in addition and, weighted, how much longer the driver is on tour.</param>
/// <param name="Excess">By how much a rule left aside is broken: milliseconds, metres or places.</param>
internal readonly record struct Insertion(
    int Ride, int Vehicle, int Window, int Tour, bool IsNewTour, int PickupAt, int DropOffAt, long Driving, long Cost, long Excess = 0);
