using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>All tours of a day and all unserved requests with their reasons; there is one plan a day, replaced as a whole.</summary>
public sealed class DayPlan
{
    public int Id { get; init; }

    public LocalDate Date { get; init; }

    /// <summary>Counts the replacements; a plan is stored only over the version its planner saw.</summary>
    public int Version { get; set; }

    public Instant PlannedAt { get; set; }

    /// <summary>Fingerprint of everything the plan was computed from; equal means planning again changes nothing.</summary>
    public required string InputHash { get; set; }

    public int Requests { get; set; }

    public int RequestsServed { get; set; }

    public int People { get; set; }

    public int PeopleServed { get; set; }

    public List<Tour> Tours { get; } = [];

    public List<UnservedRide> Unserved { get; } = [];

    /// <summary>Who else could be asked.</summary>
    public List<DriverToAsk> DriversToAsk { get; } = [];
}
