namespace Mobilitaet.District.Demo.Roads;

/// <summary>The federal roads of the district as the chains of villages that they follow, and the two motorways as rough lines.</summary>
internal static class FederalRoads
{
    public static IReadOnlyList<(string Ref, string[] Places)> Chains { get; } =
    [
        ("B 7", ["Fürstenhagen", "Hessisch Lichtenau", "Walburg", "Küchen", "Hasselbach", "Harmuthsachsen", "Waldkappel", "Bischhausen",
            "Oetmannshausen", "Hoheneiche", "Datterode", "Röhrda", "Netra", "Rittmannshausen"]),
        ("B 27", ["Hebenshausen", "Eichenberg", "Neuseesen", "Werleshausen", "Oberrieden", "Ellershausen", "Bad Sooden-Allendorf", "Kleinvach",
            "Albungen", "Niederhone", "Eltmannshausen", "Reichensachsen", "Oetmannshausen", "Hoheneiche", "Wichmannshausen", "Sontra", "Hornel"]),
        ("B 80", ["Blickershausen", "Gertenbach", "Ermschwerd", "Witzenhausen", "Unterrieden", "Neuseesen"]),
        ("B 249", ["Niederhone", "Eschwege", "Schwebda", "Frieda", "Wanfried"]),
        ("B 400", ["Wichmannshausen", "Krauthausen", "Breitau", "Ulfen", "Unhausen", "Breitzbach", "Wommen"]),
        ("B 451", ["Witzenhausen", "Hundelshausen", "Trubenhausen", "Großalmerode", "Epterode", "Rommerode"]),
        ("B 452", ["Eschwege", "Oberhone", "Niddawitzhausen", "Reichensachsen"]),
    ];

    /// <summary>Latitude and longitude of points near each motorway.</summary>
    public static IReadOnlyList<(string Ref, (double Latitude, double Longitude)[] Line)> Motorways { get; } =
    [
        ("A 44", [(51.221, 9.655), (51.2065, 9.7), (51.2085, 9.74), (51.194, 9.79), (51.185, 9.83), (51.172, 9.85), (51.155, 9.885),
            (51.146, 9.93), (51.134, 9.962), (51.117, 9.986), (51.1, 9.979), (51.09, 9.967), (51.078, 9.9535), (51.062, 9.957), (51.048, 9.99),
            (51.034, 10.03), (51.031, 10.07), (51.019, 10.107), (51.0125, 10.1175)]),
        ("A 4", [(50.996, 10.045), (51.004, 10.085), (51.0065, 10.128), (51.0, 10.165), (50.991, 10.215)]),
    ];
}
