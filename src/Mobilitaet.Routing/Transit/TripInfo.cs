namespace Mobilitaet.Routing.Transit;

/// <summary>What a timetable knows of a trip beside its times.</summary>
/// <param name="Trip">Its index.</param>
/// <param name="Id">The feed's trip_id.</param>
/// <param name="Line">Its line.</param>
/// <param name="Headsign">Where it goes, as shown on the vehicle.</param>
/// <param name="ShortName">Train number or the like; may be empty.</param>
/// <param name="HeadwaySeconds">When positive, the times are not exact: a vehicle comes about this often.</param>
/// <param name="Wheelchair">Whether a wheelchair can ride.</param>
/// <param name="Bikes">Whether a bicycle can ride.</param>
public sealed record TripInfo(Trip Trip, string Id, Line Line, string Headsign, string ShortName, int HeadwaySeconds, Fitness Wheelchair, Fitness Bikes);
