using Mobilitaet.Pooling.Model;
using NodaTime;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>
/// The volunteers of the replay: of 160 who registered 60 are active, with a weekly pattern of free spans, holidays, days off, a car and limits by day and week.
/// </summary>
internal sealed class VolunteerFleet
{
    private const int Registered = 160;
    private const int Active = 60;
    private const int Minute = 60_000;

    private readonly List<Volunteer> _volunteers = [];

    public VolunteerFleet(ReplayDistrict district, int seed)
    {
        var random = new Random(seed);
        for (var id = 0; id < Registered; id++)
        {
            var volunteer = Volunteer.Draw(id, district.DrawVillage(random), random);
            if (id < Active)
                _volunteers.Add(volunteer);
        }
    }

    public int Count => _volunteers.Count;

    /// <summary>Who drives on a day, with what is left of each week's limits.</summary>
    /// <param name="day">Days since the replay began, on a Monday.</param>
    /// <param name="weekOf">What a volunteer drove earlier in the week.</param>
    public List<PoolVehicle> On(int day, Func<int, WeekOfDriving> weekOf)
    {
        var weekday = (IsoDayOfWeek)((day % 7) + 1);
        var present = new List<PoolVehicle>();
        foreach (var volunteer in _volunteers)
        {
            var spans = volunteer.SpansOn(day, weekday);
            var week = weekOf(volunteer.Id);
            if (spans.Count == 0 || week.Rides >= volunteer.RidesPerWeek || week.Metres >= volunteer.KilometresPerWeek * 1000)
                continue;
            present.Add(new PoolVehicle(
                volunteer.Id, volunteer.Home, volunteer.Home, spans, volunteer.Car, volunteer.MinutesPerDay * Minute,
                (volunteer.KilometresPerWeek * 1000) - week.Metres, volunteer.RidesPerWeek - week.Rides)
            {
                OtherDaysMilliseconds = week.Milliseconds,
            });
        }
        return present;
    }
}
