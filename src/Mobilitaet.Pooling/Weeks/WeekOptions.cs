namespace Mobilitaet.Pooling.Weeks;

/// <summary>How a week is planned; equal options give equal plans.</summary>
/// <param name="Rounds">Rounds of improvement for one day at a time.</param>
/// <param name="Sweeps">How often all days are planned in turn.</param>
/// <param name="Seed">Equal seeds give equal plans.</param>
public sealed record WeekOptions(long Rounds = 2000, int Sweeps = 3, int Seed = 1);
