namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The invented bus lines of the demo district. Out leads away from the anchor, back leads to it.</summary>
internal static class BusLines
{
    private const string Eschwege = "Eschwege Stadtbahnhof";
    private const string Sontra = "Sontra Bahnhof";
    private const string Allendorf = "Bad Sooden-Allendorf Bahnhof";
    private const string Witzenhausen = "Witzenhausen Markt";
    private const string Lichtenau = "Hessisch Lichtenau Bürgerhaus";
    private const string Herleshausen = "Herleshausen Bahnhof";

    public static IReadOnlyList<LinePlan> All { get; } =
    [
        new("D2", "Stadtverkehr Witzenhausen", ["Witzenhausen Nord", "Witzenhausen Westviertel", Witzenhausen, "Witzenhausen Rathaus",
            "Witzenhausen Klinikum",
            "Witzenhausen Südviertel", "Witzenhausen Gesamtschule", "Witzenhausen Ostviertel"], Rhythm.Town, "Witzenhausen Nord", 26, 32),
        new("D10", "Eschwege – Abterode – Germerode", ["Eschwege Markt", Eschwege, "Weidenhausen", "Abterode", "Vockerode", "Germerode"],
            Rhythm.Main, Eschwege, 8, 52),
        new("D11", "Eschwege – Berkatal", [Eschwege, "Niederhone", "Albungen", "Hitzerode", "Frankershausen", "Frankenhain"],
            Rhythm.Regular, Eschwege, 9, 51),
        new("D20", "Eschwege – Wanfried – Heldra", [Eschwege, "Eschwege Markt", "Grebendorf", "Schwebda", "Frieda", "Wanfried Markt",
            "Altenburschla", "Heldra"],
            Rhythm.Trunk, Eschwege, 7, 53),
        new("D21", "Eschwege – Aue – Völkershausen", [Eschwege, "Eschwege Markt", "Niederdünzebach", "Aue", "Wanfried Markt", "Völkershausen"],
            Rhythm.Thin, Eschwege, 9, 51),
        new("D22", "Eschwege – Neuerode", [Eschwege, "Eschwege Markt", "Grebendorf", "Neuerode"], Rhythm.Regular, Eschwege, 10, 50),
        new("D23", "Eschwege – Jestädt", [Eschwege, "Niederhone", "Jestädt"], Rhythm.Thin, Eschwege, 12, 50),
        new("D24", "Eschwege – Weißenborn – Rambach", [Eschwege, "Eschwege Markt", "Oberdünzebach", "Weißenborn", "Rambach"],
            Rhythm.Main, Eschwege, 8, 52),
        new("D30", "Eschwege – Waldkappel – Hessisch Lichtenau", ["Eschwege Markt", Eschwege, "Oberhone", "Niddawitzhausen", "Reichensachsen",
            "Wehretal-Reichensachsen",
            "Oetmannshausen", "Bischhausen", "Waldkappel Markt", "Harmuthsachsen", "Küchen", "Walburg", "Hessisch Lichtenau Markt", Lichtenau], Rhythm.Trunk, Eschwege, 6, 54),
        new("D31", "Eschwege – Vierbach – Alberode", [Eschwege, "Eltmannshausen", "Vierbach", "Alberode"], Rhythm.Thin, Eschwege, 11, 49),
        new("D32", "Eschwege – Ringgau", [Eschwege, "Reichensachsen", "Langenhain", "Datterode", "Röhrda", "Netra", "Rittmannshausen", "Lüderbach"],
            Rhythm.Main, Eschwege, 8, 52),
        new("D33", "Waldkappel – Schemmern", ["Waldkappel Markt", "Friemen", "Burghofen", "Schemmern"], Rhythm.Thin, "Waldkappel Markt", 40, 20),
        new("D34", "Waldkappel – Hasselbach", ["Waldkappel Markt", "Rodebach", "Harmuthsachsen", "Hasselbach"],
            Rhythm.School, "Waldkappel Markt", 40, 20),
        new("D40", "Sontra – Mitterode", [Sontra, "Sontra Markt", "Wichmannshausen", "Hoheneiche", "Mitterode"], Rhythm.Regular, Sontra, 28, 32),
        new("D41", "Sontra – Ulfen – Herleshausen", [Sontra, "Sontra Markt", "Weißenborn (Sontra)", "Krauthausen", "Breitau", "Ulfen", "Unhausen",
            "Nesselröden",
            "Breitzbach", "Wommen", "Herleshausen", Herleshausen], Rhythm.Main, Sontra, 28, 32),
        new("D42", "Sontra – Blankenbach", [Sontra, "Lindenau", "Wölfterode", "Blankenbach"], Rhythm.Thin, Sontra, 29, 31),
        new("D43", "Sontra – Diemerode", [Sontra, "Sontra Markt", "Hornel", "Berneburg", "Heyerode", "Diemerode"], Rhythm.Thin, Sontra, 29, 31),
        new("D44", "Herleshausen – Altefeld – Netra", [Herleshausen, "Herleshausen", "Willershausen", "Archfeld", "Markershausen", "Altefeld",
            "Renda", "Grandenborn", "Netra"],
            Rhythm.Regular, Herleshausen, 12, 48),
        new("D50", "Bad Sooden-Allendorf – Berkatal – Abterode", [Allendorf, "Bad Sooden-Allendorf Markt", "Orferode", "Hitzerode",
            "Frankershausen", "Wolfterode", "Abterode"],
            Rhythm.Regular, Allendorf, 20, 40),
        new("D51", "Bad Sooden-Allendorf – Dudenrode", [Allendorf, "Orferode", "Kammerbach", "Hilgershausen", "Dudenrode"],
            Rhythm.Thin, Allendorf, 20, 40),
        new("D52", "Bad Sooden-Allendorf – Eschwege", ["Bad Sooden-Allendorf Markt", Allendorf, "Kleinvach", "Weiden", "Albungen",
            "Niederhone", Eschwege], Rhythm.Regular, Allendorf, 20, 40),
        new("D53", "Bad Sooden-Allendorf – Witzenhausen", ["Bad Sooden-Allendorf Markt", Allendorf, "Ellershausen", "Oberrieden", "Werleshausen",
            "Wendershausen", Witzenhausen],
            Rhythm.Regular, Allendorf, 20, 40),
        new("D60", "Witzenhausen – Eichenberg – Marzhausen", [Witzenhausen, "Witzenhausen Nord", "Unterrieden", "Neuseesen", "Eichenberg Bahnhof",
            "Eichenberg", "Hebenshausen",
            "Marzhausen"], Rhythm.Main, "Eichenberg Bahnhof", 24, 36),
        new("D61", "Witzenhausen – Gertenbach – Ziegenhagen", [Witzenhausen, "Witzenhausen Nord", "Ermschwerd", "Gertenbach",
            "Gertenbach Bahnhof", "Blickershausen", "Ziegenhagen"],
            Rhythm.Main, Witzenhausen, 5, 55),
        new("D62", "Witzenhausen – Großalmerode – Hessisch Lichtenau", [Lichtenau, "Hessisch Lichtenau Markt", "Walburg", "Rommerode", "Epterode",
            "Großalmerode Markt", "Trubenhausen", "Hundelshausen",
            Witzenhausen, "Witzenhausen Nord"], Rhythm.Trunk, Lichtenau, 50, 10),
        new("D63", "Witzenhausen – Kleinalmerode", [Witzenhausen, "Ellingerode", "Roßbach", "Kleinalmerode"], Rhythm.Thin, Witzenhausen, 6, 54),
        new("D64", "Witzenhausen – Hermannrode", ["Witzenhausen Gesamtschule", Witzenhausen, "Witzenhausen Nord", "Albshausen", "Hermannrode"],
            Rhythm.School, "Witzenhausen Gesamtschule", 5, 55),
        new("D65", "Witzenhausen – Dohrenbach", [Witzenhausen, "Dohrenbach"], Rhythm.Thin, Witzenhausen, 7, 53),
        new("D70", "Hessisch Lichtenau – Quentel", [Lichtenau, "Fürstenhagen", "Quentel"], Rhythm.Thin, Lichtenau, 50, 10),
        new("D71", "Ring Hessisch Lichtenau – Reichenbach", [Lichtenau, "Retterode", "Wickersrode", "Reichenbach", "Hopfelde", Lichtenau],
            Rhythm.Ring, Lichtenau, 50, 10),
        new("D72", "Hessisch Lichtenau – Laudenbach – Großalmerode", [Lichtenau, "Hessisch Lichtenau Markt", "Walburg", "Velmeden", "Laudenbach",
            "Großalmerode Markt"], Rhythm.Regular, Lichtenau, 50, 10),
        new("D73", "Hessisch Lichtenau – Hausen", [Lichtenau, "Hollstein", "Küchen", "Hausen"], Rhythm.Thin, Lichtenau, 52, 10),
        new("D74", "Großalmerode – Weißenbach", ["Großalmerode Markt", "Uengsterode", "Weißenbach"], Rhythm.Thin, "Großalmerode Markt", 16, 44),
        new("N1", "Nachtbus Eschwege – Sontra", ["Eschwege Markt", Eschwege, "Reichensachsen", "Wichmannshausen", "Sontra Markt"],
            Rhythm.Night, Eschwege, 0, 0),
    ];
}
