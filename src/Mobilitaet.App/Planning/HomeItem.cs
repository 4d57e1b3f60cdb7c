namespace Mobilitaet.App.Planning;

/// <summary>One home and what is in reach from it, by kind of offer and layer.</summary>
public sealed record HomeItem(string Name, double Latitude, double Longitude, IReadOnlyList<HomeReachItem> Reach);
