namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>What became of a day's wishes.</summary>
internal sealed class DayOutcome
{
    /// <summary>Ids of the wishes that were served.</summary>
    public HashSet<int> Served { get; } = [];

    /// <summary>Times that a car carried somebody, from empty to empty.</summary>
    public int OccupiedTrips { get; set; }

    /// <summary>People in those.</summary>
    public int PeopleInThem { get; set; }

    /// <summary>What every volunteer drove.</summary>
    public Dictionary<int, WeekOfDriving> Driven { get; } = [];

    /// <summary>Why wishes were refused.</summary>
    public Dictionary<string, int> Refusals { get; } = [];

    public void Refuse(string reason) => Refusals[reason] = Refusals.GetValueOrDefault(reason) + 1;

    public void Drive(int volunteer, int metres, int milliseconds, int rides)
    {
        var so = Driven.GetValueOrDefault(volunteer);
        Driven[volunteer] = new WeekOfDriving(so.Metres + metres, so.Milliseconds + milliseconds, so.Rides + rides);
    }
}
