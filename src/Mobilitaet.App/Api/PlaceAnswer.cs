namespace Mobilitaet.App.Api;

/// <summary>A village or quarter, as the API answers it.</summary>
public sealed record PlaceAnswer(string Name, double Latitude, double Longitude, bool IsMainPlace);
