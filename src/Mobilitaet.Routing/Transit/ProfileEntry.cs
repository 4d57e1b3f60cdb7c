namespace Mobilitaet.Routing.Transit;

/// <summary>One useful journey between a door and a stop.</summary>
/// <param name="Departure">One-to-all: leaving the door. All-to-one: the departure from the stop.</param>
/// <param name="Arrival">One-to-all: the arrival at the stop. All-to-one: being at the door.</param>
/// <param name="Rides">How many vehicles it takes.</param>
/// <param name="Next">Index of the stop's next entry, or -1.</param>
public readonly record struct ProfileEntry(int Departure, int Arrival, int Rides, int Next);
