using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Offers;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.Demo;

/// <summary>Turns rows of the demo files into rows of the database.</summary>
internal static class DemoRecords
{
    public static Municipality MunicipalityOf(MunicipalityFact fact) => new()
    {
        Ags = fact.Ags,
        Name = fact.Name,
        Kind = fact.Kind,
        Population = fact.Population,
        AreaHectares = fact.AreaHectares,
        Postcode = fact.Postcode,
    };

    public static Place PlaceOf(PlaceFact fact)
    {
        var at = fact.At.ToGeo();
        return new Place { Name = fact.Name, MunicipalityAgs = fact.Municipality.Ags, Latitude = at.Latitude, Longitude = at.Longitude };
    }

    public static Offer OfferOf(DemoOffer row, Provider provider) => new()
    {
        Id = row.Id,
        Source = OfferSourceNames.Demo,
        Category = Enum.Parse<OfferCategory>(row.Category, ignoreCase: true),
        Title = row.Title,
        Provider = provider,
        MunicipalityAgs = row.MunicipalityAgs,
        PlaceName = row.Place,
        Address = row.Address,
        Latitude = row.At.Latitude,
        Longitude = row.At.Longitude,
        Languages = [.. row.Languages],
        Level = row.Level,
        MinimumAgeMonths = row.MinAgeMonths,
        MaximumAgeMonths = row.MaxAgeMonths,
        Capacity = row.Capacity,
        FreePlaces = row.FreePlaces,
        StepFree = row.Wheelchair ? StepFree.Yes : StepFree.No,
        Email = row.Contact,
        ValidFrom = row.ValidFrom,
        ValidUntil = row.ValidUntil,
        OpeningHours = row.OpeningHours,
        ConfirmedOn = row.ConfirmedOn,
    };

    public static Session SessionOf(DemoSession row) => new()
    {
        OfferId = row.OfferId,
        Weekdays = row.Weekdays.Aggregate(Weekdays.None, (days, day) => days | day.ToWeekdays()),
        Start = row.Start,
        End = row.End,
        StartsOn = row.StartsOn,
        EndsOn = row.EndsOn,
        ExceptHolidays = row.ExceptHolidays,
    };

    public static Driver DriverOf(DemoDriver row)
    {
        var driver = new Driver
        {
            Code = row.Id,
            Name = row.Name,
            PlaceName = row.Place,
            Latitude = row.At.Latitude,
            Longitude = row.At.Longitude,
            Seats = row.Seats,
            ChildSeats = row.ChildSeats,
            Boosters = row.Boosters,
            WheelchairPlaces = row.WheelchairPlaces,
            Languages = [.. row.Languages],
            ChildrenAloneCertificateUntil = row.ChildrenAloneCertificateUntil,
            MaximumTourMinutes = row.MaxTourMinutes,
            MaximumKilometresPerWeek = row.MaxKilometresPerWeek,
            MaximumRidesPerWeek = row.MaxRidesPerWeek,
        };
        driver.Availabilities.AddRange(row.Availability.Select(span =>
            new DriverAvailability { Weekday = span.Weekday, From = span.From, Until = span.Until }));
        return driver;
    }

    public static RideRequest RequestOf(DemoRequest row, string toPlace, LocalDate date, Instant now)
    {
        var request = new RideRequest
        {
            Code = row.Id,
            Name = row.Name,
            Date = date,
            Languages = [.. row.Languages],
            OfferId = row.OfferId,
            CreatedAt = now,
        };
        request.Rides.Add(WayThere(row, toPlace));
        if (row.WayBack)
            request.Rides.Add(WayBack(row, toPlace));
        return request;
    }

    private static Ride WayThere(DemoRequest row, string toPlace) => new()
    {
        Index = 0,
        Party = PartyOf(row),
        FromPlaceName = row.FromPlace,
        FromLatitude = row.From.Latitude,
        FromLongitude = row.From.Longitude,
        ToPlaceName = toPlace,
        ToLatitude = row.To.Latitude,
        ToLongitude = row.To.Longitude,
        ArriveFrom = row.ArriveFrom,
        ArriveBy = row.ArriveBy,
    };

    private static Ride WayBack(DemoRequest row, string toPlace) => new()
    {
        Index = 1,
        Party = PartyOf(row),
        FromPlaceName = toPlace,
        FromLatitude = row.To.Latitude,
        FromLongitude = row.To.Longitude,
        ToPlaceName = row.FromPlace,
        ToLatitude = row.From.Latitude,
        ToLongitude = row.From.Longitude,
        PickupFrom = row.ReturnFrom,
        PickupBy = row.ReturnBy,
    };

    private static Party PartyOf(DemoRequest row) => new() { Adults = row.Adults, ChildAges = [.. row.ChildAges], Wheelchair = row.Wheelchair, Pram = row.Pram };
}
