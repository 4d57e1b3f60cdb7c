using Mobilitaet.District.Offers;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Turns a filled-in form with places that were found into a request for one day, or a series of them.</summary>
internal sealed class RideWish(RideForm form, Location from, Location to, IReadOnlyList<Place> villages, string language, RideSource source)
{
    /// <summary>Nobody wants to wait longer for a course to begin, or after it has ended.</summary>
    private const int SlackMinutes = 30;

    public RideRequest ToRequest(LocalDate date, Instant now)
    {
        var request = new RideRequest
        {
            Code = BookingCode.Create(),
            Name = form.Name?.Trim() ?? "",
            Phone = Filled(form.Phone),
            Email = Filled(form.Email),
            Language = language,
            Languages = [language],
            Source = source,
            OfferId = Filled(form.Offer),
            Date = date,
            CreatedAt = now,
        };
        request.Rides.AddRange(Describe().Select((ride, index) => Fill(new Ride { Index = index, Party = PartyOf(), FromPlaceName = "", ToPlaceName = "" }, ride)));
        return request;
    }

    public RideSeries ToSeries(LocalDate first, LocalDate last, Instant now)
    {
        var series = new RideSeries
        {
            Code = BookingCode.Create(),
            Name = form.Name?.Trim() ?? "",
            Phone = Filled(form.Phone),
            Email = Filled(form.Email),
            Language = language,
            Languages = [language],
            Source = source,
            OfferId = Filled(form.Offer),
            Weekdays = first.DayOfWeek.ToWeekdays(),
            FirstDay = first,
            LastDay = last,
            ExceptHolidays = form.Offer is { Length: > 0 },
            CreatedAt = now,
        };
        series.Rides.AddRange(Describe().Select((ride, index) => Fill(new SeriesRide { Index = index, Party = PartyOf(), FromPlaceName = "", ToPlaceName = "" }, ride)));
        return series;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Party PartyOf() => new() { Adults = form.AdultCount ?? 0, ChildAges = form.ChildAges ?? [], Wheelchair = form.Wheelchair, Pram = form.Pram };

    private IEnumerable<(Location From, Location To, bool IsBack)> Describe() => form.ReturnFrom is null ? [(from, to, false)] : [(from, to, false), (to, from, true)];

    private T Fill<T>(T ride, (Location From, Location To, bool IsBack) way)
        where T : RideDescription
    {
        (ride.FromPlaceName, ride.FromLatitude, ride.FromLongitude) = (VillageOf(way.From), way.From.Position.Latitude, way.From.Position.Longitude);
        (ride.ToPlaceName, ride.ToLatitude, ride.ToLongitude) = (VillageOf(way.To), way.To.Position.Latitude, way.To.Position.Longitude);
        (ride.FromAddress, ride.ToAddress) = (way.From.Label, way.To.Label);
        if (way.IsBack)
            (ride.PickupFrom, ride.PickupBy) = (form.ReturnFrom, Later(form.ReturnFrom!.Value));
        else
            (ride.ArriveFrom, ride.ArriveBy) = (Earlier(form.ArriveBy!.Value), form.ArriveBy);
        return ride;
    }

    /// <summary>What everybody may know of an address.</summary>
    private string VillageOf(Location location) => villages.Count == 0 ? location.Label : villages.MinBy(village => village.Position.MetresTo(location.Position))!.Name;

    private static LocalTime Earlier(LocalTime time) => time.TickOfDay < SlackMinutes * NodaConstants.TicksPerMinute ? LocalTime.Midnight : time.PlusMinutes(-SlackMinutes);

    private static LocalTime Later(LocalTime time) => time.PlusMinutes(SlackMinutes) is var later && later > time ? later : new LocalTime(23, 59);
}
