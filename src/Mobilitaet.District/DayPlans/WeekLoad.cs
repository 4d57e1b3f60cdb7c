namespace Mobilitaet.District.DayPlans;

/// <summary>What a driver is already planned for in a week.</summary>
internal readonly record struct WeekLoad(int Metres, int Rides, int Milliseconds);
