namespace Mobilitaet.District.Demo.Timetable;

/// <summary>Names of the days on which trips run.</summary>
internal static class DemoServices
{
    /// <summary>Monday to Friday, not on public holidays.</summary>
    public const string Workday = "werktag";

    /// <summary>Workdays on which schools are open.</summary>
    public const string SchoolDay = "schultag";

    /// <summary>Workdays in school holidays.</summary>
    public const string Holidays = "ferientag";

    public const string Saturday = "samstag";

    /// <summary>Sundays and public holidays.</summary>
    public const string Sunday = "sonntag";

    /// <summary>Nights after Friday and Saturday; the day is the one on which the evening began.</summary>
    public const string Night = "nacht";
}
