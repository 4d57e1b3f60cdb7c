namespace Mobilitaet.District.DayPlans;

/// <summary>An unserved ride for which a driver could be asked, by villages.</summary>
public sealed record AskedRideView(string FromPlace, string ToPlace, bool HasWayBack);
