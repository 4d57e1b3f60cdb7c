using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>One ride in a message: villages and times, and for how many people; never an address, which only a page behind a key shows.</summary>
public sealed record MessageRide(string FromPlace, string ToPlace, int People, LocalTime? PickupFrom, LocalTime? PickupBy);
