using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>How and until when a ride is booked; unknown values are empty or null.</summary>
public sealed record BookingItem(string? Until, string Phone, string Url, string Message, string Text)
{
    public static BookingItem? Find(RideBooking? booking) => booking is null
        ? null
        : new(booking.Latest is { } latest ? JourneyTimes.Iso(latest) : null, booking.Phone, booking.Url, booking.Message, JourneyPhrases.Of(booking));
}
