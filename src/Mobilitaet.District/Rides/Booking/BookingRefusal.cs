namespace Mobilitaet.District.Rides.Booking;

/// <summary>Why a request is not even looked after.</summary>
public enum BookingRefusal
{
    /// <summary>The ride is over, or too near for anybody to be found.</summary>
    TooLate,

    /// <summary>Further ahead than rides can be asked for.</summary>
    TooFarAhead,

    /// <summary>Nobody travels, or more than a car ever holds.</summary>
    PartyUnusable,

    /// <summary>Times that end before they begin, or rides that do not follow each other.</summary>
    TimesUnusable,
}
