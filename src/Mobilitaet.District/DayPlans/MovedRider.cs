namespace Mobilitaet.District.DayPlans;

/// <summary>Somebody whose promise would change; <paramref name="IsLost"/> when nobody could come any more.</summary>
public sealed record MovedRider(int RequestId, string Name, bool IsLost);
