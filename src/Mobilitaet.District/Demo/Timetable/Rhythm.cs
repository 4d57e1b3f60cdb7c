namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The departures of a line by service. Times are hours at the line's own minutes (<c>8</c>) or given in full (<c>13:20</c>).</summary>
internal sealed record Rhythm(params (string Service, string Out, string Back)[] Times)
{
    private const string SchoolHome = "13:20 15:30";
    private const string SchoolThere = "7:35";

    /// <summary>Every hour or two and on Sundays.</summary>
    public static Rhythm Trunk { get; } = new(
        (DemoServices.Workday, "6 8 10 12 14 15 16 17 18 19", "6 7 8 9 10 12 14 16 17 18"), (DemoServices.SchoolDay, SchoolHome, SchoolThere),
        (DemoServices.Saturday, "8 10 12 14 17", "7 9 12 14 16"), (DemoServices.Sunday, "10 17", "9 16"));

    /// <summary>Every two hours with a gap at midday, nothing on Sundays.</summary>
    public static Rhythm Main { get; } = new(
        (DemoServices.Workday, "6 8 10 14 16 17 18", "6 8 9 11 14 16 17"), (DemoServices.SchoolDay, SchoolHome, SchoolThere),
        (DemoServices.Holidays, "12", "7"), (DemoServices.Saturday, "9 12 16", "8 11 15"));

    /// <summary>A few journeys for work, shopping and doctors.</summary>
    public static Rhythm Regular { get; } = new(
        (DemoServices.Workday, "9 12 16 18", "6 8 10 15"), (DemoServices.SchoolDay, SchoolHome, SchoolThere), (DemoServices.Saturday, "12", "9"));

    /// <summary>School, and once there and back.</summary>
    public static Rhythm Thin { get; } = new(
        (DemoServices.Workday, "12 17", "8"), (DemoServices.SchoolDay, "13:20 15:30", SchoolThere));

    /// <summary>School only.</summary>
    public static Rhythm School { get; } = new((DemoServices.SchoolDay, SchoolHome, SchoolThere));

    /// <summary>A town's own line: shops, doctors, school and trains, until early evening.</summary>
    public static Rhythm Town { get; } = new(
        (DemoServices.Workday, "6 7 8 9 10 11 12 13 14 15 16 17 18", "6 7 8 9 10 11 12 13 14 15 16 17 18"),
        (DemoServices.Saturday, "8 9 10 11 12 13", "8 9 10 11 12 13"));

    /// <summary>Runs one way round, so that there is no way back.</summary>
    public static Rhythm Ring { get; } = new(
        (DemoServices.Workday, "6 8 12 16 17", ""), (DemoServices.SchoolDay, SchoolHome + " 6:40", ""), (DemoServices.Saturday, "9", ""));

    /// <summary>After the last train of Fridays and Saturdays.</summary>
    public static Rhythm Night { get; } = new((DemoServices.Night, "23:35 25:15", ""));

    /// <summary>Taxis called by telephone when the buses have gone.</summary>
    public static Rhythm Evening { get; } = new(
        (DemoServices.Workday, "11 20 22", "13 19 21"), (DemoServices.Saturday, "15 19 22", "14 18"), (DemoServices.Sunday, "14", "18"));

    /// <summary>Taxis called by telephone where no bus runs.</summary>
    public static Rhythm AllDay { get; } = new(
        (DemoServices.Workday, "9 12 15 18 20", "8 11 14 17"), (DemoServices.Holidays, "7", "16"), (DemoServices.Saturday, "10 14 18", "9 13 17"));

    /// <summary>Taxis called by telephone when the minibus rests.</summary>
    public static Rhythm Weekend { get; } = new((DemoServices.Saturday, "9 13 18", "9 13 18"), (DemoServices.Sunday, "17", "10"));
}
