namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The invented on-demand service: taxis with a timetable (Anruf-Sammel-Taxi), and one area where a minibus comes on call.</summary>
internal static class CalledTaxis
{
    public const string FlexName = "Rufbusgebiet Waldkappel";
    public const int FlexFrom = 8 * 60;
    public const int FlexUntil = 20 * 60;

    public static IReadOnlyList<LinePlan> Lines { get; } =
    [
        new("AST 80", "Anruf-Sammel-Taxi Meinhard", ["Eschwege Stadtbahnhof", "Jestädt", "Motzenrode", "Hitzelrode", "Neuerode", "Grebendorf"],
            Rhythm.AllDay, "Eschwege Stadtbahnhof", 10, 50),
        new("AST 81", "Anruf-Sammel-Taxi Meißner", ["Eschwege Stadtbahnhof", "Weidenhausen", "Wellingerode", "Abterode", "Vockerode", "Germerode"],
            Rhythm.Evening, "Eschwege Stadtbahnhof", 10, 50),
        new("AST 82", "Anruf-Sammel-Taxi Wanfried", ["Eschwege Stadtbahnhof", "Niederdünzebach", "Aue", "Wanfried Markt", "Heldra"],
            Rhythm.Evening, "Eschwege Stadtbahnhof", 10, 50),
        new("AST 83", "Anruf-Sammel-Taxi Ringgau", ["Eschwege Stadtbahnhof", "Reichensachsen", "Datterode", "Netra", "Renda"],
            Rhythm.Evening, "Eschwege Stadtbahnhof", 10, 50),
        new("AST 84", "Anruf-Sammel-Taxi Sontra", ["Sontra Bahnhof", "Breitau", "Ulfen", "Wölfterode", "Blankenbach"],
            Rhythm.Evening, "Sontra Bahnhof", 28, 32),
        new("AST 85", "Anruf-Sammel-Taxi Herleshausen", ["Herleshausen Bahnhof", "Frauenborn", "Archfeld", "Altefeld", "Holzhausen", "Nesselröden"],
            Rhythm.AllDay, "Herleshausen Bahnhof", 12, 48),
        new("AST 86", "Anruf-Sammel-Taxi Bad Sooden-Allendorf", ["Bad Sooden-Allendorf Bahnhof", "Ahrenberg", "Ellershausen", "Oberrieden"],
            Rhythm.AllDay, "Bad Sooden-Allendorf Bahnhof", 20, 40),
        new("AST 87", "Anruf-Sammel-Taxi Witzenhausen", ["Witzenhausen Markt", "Witzenhausen Nord", "Ermschwerd", "Gertenbach", "Ziegenhagen",
            "Hubenrode"], Rhythm.Evening, "Witzenhausen Nord", 26, 32),
        new("AST 88", "Anruf-Sammel-Taxi Hessisch Lichtenau", ["Hessisch Lichtenau Bürgerhaus", "Friedrichsbrück", "Velmeden", "Walburg"],
            Rhythm.AllDay, "Hessisch Lichtenau Bürgerhaus", 50, 10),
        new("AST 89", "Anruf-Sammel-Taxi Waldkappel", ["Waldkappel Markt", "Rechtebach", "Kirchhosbach", "Stadthosbach", "Thurnhosbach",
            "Eltmannsee", "Gehau", "Stolzhausen",
            "Schemmern", "Mäckelsdorf", "Hetzerode"], Rhythm.Weekend, "Waldkappel Markt", 0, 0),
    ];

    /// <summary>Stops between which the minibus runs on call.</summary>
    public static IReadOnlyList<string> FlexStops { get; } =
    [
        "Waldkappel Markt", "Bischhausen", "Rechtebach", "Kirchhosbach", "Stadthosbach", "Thurnhosbach", "Eltmannsee", "Gehau", "Stolzhausen", "Schemmern", "Burghofen",
        "Mäckelsdorf", "Hetzerode", "Friemen", "Sontra Bahnhof",
    ];
}
