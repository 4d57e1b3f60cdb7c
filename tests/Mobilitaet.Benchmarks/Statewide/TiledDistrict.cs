using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.Benchmarks.Streets;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Offers;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Benchmarks.Statewide;

/// <summary>The demo district laid side by side as often as a state needs: streets joined by roads, a bus feed a tile, and all municipalities, offers and drivers.</summary>
internal sealed class TiledDistrict(string folder, int tiles)
{
    private double _degrees;

    public string Streets => Path.Combine(folder, "streets.network");

    public string Timetable => Path.Combine(folder, "timetable.network");

    public string Footpaths => Path.Combine(folder, "footpaths.network");

    /// <summary>Writes and imports streets and timetable.</summary>
    public void Import(string demoFolder)
    {
        var map = Path.Combine(folder, "tiled.osm");
        _degrees = StitchedExtract.Write(Path.Combine(demoFolder, DemoDistrict.OsmFileName), tiles, map);
        StreetImport.Run(OsmFile.Open(map), Streets, new StreetImportOptions { Modes = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot] });
        File.Delete(map);
        var feeds = new List<string>();
        for (var tile = 0; tile < tiles; tile++)
        {
            feeds.Add(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"feed-{tile:00}.zip")));
            TiledFeed.Write(Path.Combine(demoFolder, DemoDistrict.TimetableFileName), tile * _degrees, feeds[tile]);
        }
        TimetableImport.Run(feeds, Timetable);
        using var network = StreetNetwork.Open(Streets);
        using var timetable = Routing.Transit.Timetable.Open(Timetable);
        FootpathImport.Run(timetable, network, Footpaths, new FootpathImportOptions { Modes = [TravelMode.Foot] });
    }

    /// <summary>Fills an empty database with every tile's municipalities, places, offers and drivers.</summary>
    public async Task FillAsync(DistrictDatabase demo, DistrictDatabase target)
    {
        await target.MigrateAsync();
        await using var from = demo.CreateContext();
        var municipalities = await from.Municipalities.AsNoTracking().Include(municipality => municipality.Places).ToListAsync();
        var offers = await from.Offers.AsNoTracking().Include(offer => offer.Sessions).ToListAsync();
        var drivers = await from.Drivers.AsNoTracking().Include(driver => driver.Availabilities).ToListAsync();
        for (var tile = 0; tile < tiles; tile++)
        {
            await using var context = target.CreateContext();
            var number = tile;
            context.Municipalities.AddRange(municipalities.Select(municipality => Copy(municipality, number)));
            context.Offers.AddRange(offers.Select(offer => Copy(offer, number)));
            context.Drivers.AddRange(drivers.Select(driver => Copy(driver, number)));
            await context.SaveChangesAsync();
        }
    }

    private static string Ags(string ags, int tile) => string.Create(CultureInfo.InvariantCulture, $"{tile:00}{ags[2..]}");

    private Municipality Copy(Municipality original, int tile)
    {
        var copy = new Municipality
        {
            Ags = Ags(original.Ags, tile),
            Name = original.Name,
            Kind = original.Kind,
            Population = original.Population,
            AreaHectares = original.AreaHectares,
            Postcode = original.Postcode,
        };
        copy.Places.AddRange(original.Places.Select(place => new Place
        {
            Name = place.Name,
            MunicipalityAgs = copy.Ags,
            Latitude = place.Latitude,
            Longitude = place.Longitude + (tile * _degrees),
            IsMainPlace = place.IsMainPlace,
        }));
        return copy;
    }

    private Offer Copy(Offer original, int tile)
    {
        var copy = new Offer
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{tile:00}-{original.Id}"),
            Category = original.Category,
            Title = original.Title,
            MunicipalityAgs = Ags(original.MunicipalityAgs, tile),
            PlaceName = original.PlaceName,
            Latitude = original.Latitude,
            Longitude = original.Longitude + (tile * _degrees),
            FreePlaces = original.FreePlaces,
            OpeningHours = original.OpeningHours,
            ValidFrom = original.ValidFrom,
            ValidUntil = original.ValidUntil,
        };
        copy.Sessions.AddRange(original.Sessions.Select(session => new Session
        {
            OfferId = copy.Id,
            Weekdays = session.Weekdays,
            Start = session.Start,
            End = session.End,
            StartsOn = session.StartsOn,
            EndsOn = session.EndsOn,
            Rule = session.Rule,
            ExceptHolidays = session.ExceptHolidays,
        }));
        return copy;
    }

    private Driver Copy(Driver original, int tile)
    {
        var copy = new Driver
        {
            Code = string.Create(CultureInfo.InvariantCulture, $"{tile:00}-{original.Code}"),
            Name = original.Name,
            PlaceName = original.PlaceName,
            Latitude = original.Latitude,
            Longitude = original.Longitude + (tile * _degrees),
            Seats = original.Seats,
            WheelchairPlaces = original.WheelchairPlaces,
            MaximumTourMinutes = original.MaximumTourMinutes,
            IsActive = original.IsActive,
        };
        copy.Availabilities.AddRange(original.Availabilities.Select(span => new DriverAvailability { Weekday = span.Weekday, From = span.From, Until = span.Until }));
        return copy;
    }
}
