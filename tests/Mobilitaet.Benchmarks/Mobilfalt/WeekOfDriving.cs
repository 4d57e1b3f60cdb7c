namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>What a volunteer has driven in a week so far.</summary>
internal readonly record struct WeekOfDriving(int Metres, int Milliseconds, int Rides);
