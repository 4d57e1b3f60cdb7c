using Mobilitaet.District.Database;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.District.Rides;
using Mobilitaet.District.Rides.Booking;
using Mobilitaet.Routing;
using Mobilitaet.Testing;
using NodaTime;
using NodaTime.Testing;

namespace Mobilitaet.District.Tests;

/// <summary>An empty, migrated district on a real database of either kind, with a clock that stands still on Monday, 2026-11-23, 10:00 in Berlin.</summary>
internal sealed class TestDistrict : IDisposable
{
    public static readonly LocalDate Tuesday = new(2026, 11, 24);
    public static readonly GeoPoint Town = new(51.19, 10.05);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-district-");

    private TestDistrict(DatabaseKind kind)
    {
        ConnectionString = kind == DatabaseKind.Postgres
            ? PostgresCluster.Require().NewDatabase()
            : $"Data Source={Path.Combine(_folder.FullName, "district.db")}";
        Database = DistrictDatabase.At(ConnectionString);
        var options = new DistrictOptions { Database = ConnectionString, NetworkPath = "none" };
        var rules = new RideRules();
        Planning = new DayPlanning(Database, Streets, rules, options, Clock, Log);
        HastyPlanning = new DayPlanning(Database, Streets, rules, options, Clock, Log) { RoundsPerRide = 1 };
        Booking = new RideBooking(Database, Streets, rules, options, Clock);
        Cancelling = new RideCancelling(Database, Clock);
        Closing = new RideClosing(Database, options, Clock);
        Answers = new AssignmentAnswers(Database, options, Clock);
        Reports = new StopReports(Database, Clock);
        Moving = new RideMoving(Database, Streets, rules, options, Clock);
        Refresh = new TravelTableRefresh(Database, Streets, Clock);
        Runs = new JobRuns(Database, Clock);
    }

    public string ConnectionString { get; }

    public string Folder => _folder.FullName;

    public DistrictDatabase Database { get; }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 23, 9, 0));

    public PlaneStreets Streets { get; } = new();

    public DayPlanning Planning { get; }

    /// <summary>For large days of which only matters that they are planned.</summary>
    public DayPlanning HastyPlanning { get; }

    public RideBooking Booking { get; }

    public RideCancelling Cancelling { get; }

    public RideClosing Closing { get; }

    public AssignmentAnswers Answers { get; }

    public StopReports Reports { get; }

    public RideMoving Moving { get; }

    /// <summary>What planning warned of.</summary>
    public WarningList<DayPlanning> Log { get; } = new();

    public TravelTableRefresh Refresh { get; }

    public JobRuns Runs { get; }

    public static async Task<TestDistrict> CreateAsync(DatabaseKind kind)
    {
        var district = new TestDistrict(kind);
        await district.Database.MigrateAsync();
        return district;
    }

    public DistrictContext Open() => Database.CreateContext();

    public async Task AddAsync(params object[] rows)
    {
        await using var context = Open();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    public async Task<DayPlanView?> FindPlanAsync(LocalDate date)
    {
        await using var context = Open();
        return await new DayPlanQuery(context).FindAsync(date);
    }

    /// <summary>A position the given kilometres north and east of the town.</summary>
    public static GeoPoint At(double north, double east) => new(Town.Latitude + (north / 111.2), Town.Longitude + (east / 69.7));

    public static Driver Driver(string code, GeoPoint home, int from = 7, int until = 13, int childSeats = 1)
    {
        var driver = new Driver
        {
            Code = code,
            Name = $"Fahrer {code}",
            PlaceName = "Dorf",
            Latitude = home.Latitude,
            Longitude = home.Longitude,
            Seats = 4,
            ChildSeats = childSeats,
            MaximumTourMinutes = 240,
            MaximumKilometresPerWeek = 300,
            MaximumRidesPerWeek = 20,
        };
        driver.Availabilities.Add(new DriverAvailability { Weekday = IsoDayOfWeek.Tuesday, From = new LocalTime(from, 0), Until = new LocalTime(until, 0) });
        return driver;
    }

    /// <summary>A request to be in town between 8:30 and 9:00, and to go back between 12:00 and 12:30 when asked for.</summary>
    public static RideRequest Request(string code, GeoPoint from, bool wayBack = true, params int[] childAges)
    {
        var request = new RideRequest { Code = code, Name = $"Fahrgast {code}", Date = Tuesday, CreatedAt = Instant.FromUtc(2026, 11, 20, 8, 0) };
        request.Rides.Add(Ride(0, "Dorf", from, "Stadt", Town, childAges));
        (request.Rides[0].ArriveFrom, request.Rides[0].ArriveBy) = (new LocalTime(8, 30), new LocalTime(9, 0));
        if (!wayBack)
            return request;
        request.Rides.Add(Ride(1, "Stadt", Town, "Dorf", from, childAges));
        (request.Rides[1].PickupFrom, request.Rides[1].PickupBy) = (new LocalTime(12, 0), new LocalTime(12, 30));
        return request;
    }

    private static Ride Ride(int index, string fromName, GeoPoint from, string toName, GeoPoint to, int[] childAges) => new()
    {
        Index = index,
        Party = new Party { Adults = 1, ChildAges = [.. childAges] },
        FromPlaceName = fromName,
        FromLatitude = from.Latitude,
        FromLongitude = from.Longitude,
        ToPlaceName = toName,
        ToLatitude = to.Latitude,
        ToLongitude = to.Longitude,
    };

    public static Municipality Municipality(string ags, string name, GeoPoint at)
    {
        var municipality = new Municipality { Ags = ags, Name = name, Kind = "Gemeinde", Postcode = "37000" };
        municipality.Places.Add(new Place { Name = name, MunicipalityAgs = ags, Latitude = at.Latitude, Longitude = at.Longitude, IsMainPlace = true });
        return municipality;
    }

    public static Offer Offer(string id, string ags, GeoPoint at, OfferCategory category = OfferCategory.Language) => new()
    {
        Id = id,
        Category = category,
        Title = $"Kurs {id}",
        MunicipalityAgs = ags,
        PlaceName = "Stadt",
        Latitude = at.Latitude,
        Longitude = at.Longitude,
    };

    public void Dispose()
    {
        Runs.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
