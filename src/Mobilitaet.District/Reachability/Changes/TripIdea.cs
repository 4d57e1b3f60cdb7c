using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>A trip worth trying.</summary>
/// <param name="Model">Along which stops.</param>
/// <param name="Shift">How many seconds later than the model.</param>
/// <param name="Date">The day.</param>
/// <param name="Hope">People of the places that it would open, if nothing else were in the way.</param>
internal sealed record TripIdea(RideModel Model, int Shift, LocalDate Date, double Hope);
