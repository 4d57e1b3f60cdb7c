namespace Mobilitaet.District.Demo.Villages;

/// <summary>Common German street names, unique inside a village.</summary>
internal static class StreetNames
{
    private static readonly string[] s_usual =
    [
        "Kirchweg", "Schulstraße", "Gartenstraße", "Bergstraße", "Mühlenweg", "Am Anger", "Lindenstraße", "Wiesenweg", "Feldstraße", "Ringstraße",
        "Am Kirchberg", "Brunnenstraße", "Hinterstraße", "Am Bach", "Bachstraße", "Steinweg", "Waldstraße", "Friedhofsweg", "Am Sportplatz", "Burgstraße",
        "Mittelstraße", "Kurze Straße", "Am Hang", "Sonnenhang", "Zum Bahnhof", "An der Linde", "Am Rain", "Obere Straße", "Untere Straße", "Dorfstraße",
        "In der Aue", "Am Graben", "Auf dem Berg", "Am Steinbruch", "Zur Mühle", "Am Weinberg", "Hohlweg", "Triftweg", "Zum Sportplatz", "Am Hopfengarten",
    ];

    private static readonly string[] s_stems =
    [
        "Ahorn", "Akazien", "Amsel", "Apfel", "Birken", "Birn", "Buchen", "Distel", "Dohlen", "Drossel", "Eichen", "Erlen", "Eschen", "Falken", "Fasanen",
        "Fichten", "Finken", "Flieder", "Forst", "Gerber", "Ginster", "Habichts", "Hasel", "Heide", "Hirten", "Holunder", "Jäger", "Kastanien", "Kiefern",
        "Kirschen", "Kornblumen", "Kuckucks", "Lärchen", "Lerchen", "Linden", "Meisen", "Mohn", "Narzissen", "Nelken", "Nuss", "Pappel", "Pflaumen",
        "Quell", "Reiher", "Rosen", "Rotdorn", "Schlehen", "Schwalben", "Sonnen", "Sperber", "Spatzen", "Tannen", "Tulpen", "Ulmen", "Veilchen", "Wacholder",
        "Weber", "Weiden", "Wiesen", "Zeisig",
    ];

    private static readonly string[] s_locations =
    [
        "Acker", "Angerberg", "Eichholz", "Felsenkeller", "Flachsland", "Galgenberg", "Gänseanger", "Hainberg", "Hasenlauf", "Heiligenberg", "Heuberg", "Hirtenrain",
        "Hohen Rain", "Höhenweg", "Kalkofen", "Katzenbach", "Klosterhof", "Krähenberg", "Langen Acker", "Leuchtberg", "Mühlgraben", "Obertor", "Ottilienberg",
        "Pfarrgarten", "Rosengarten", "Rottland", "Sandberg", "Schafhof", "Schindanger", "Schlossberg", "Schützenplatz", "Schwarzen Weg", "Siechenrasen",
        "Tannenkopf", "Teich", "Untertor", "Vogelherd", "Wartberg", "Wehr", "Ziegelrain",
    ];

    /// <summary>Side street names in the order in which the village uses them.</summary>
    public static IEnumerable<string> SideStreets(Village village)
    {
        var usual = village.Random.Shuffled(s_usual);
        var rest = village.Random.Shuffled(
            s_stems.SelectMany(s => (string[])[s + "weg", s + "straße"]).Concat(s_locations.SelectMany(l => (string[])["Am " + l, "Zum " + l])).Except(s_usual));
        return usual.Concat(rest).Concat(s_stems.Select(s => s + "gasse")).Distinct();
    }

    /// <summary>The name of the road into the village from a neighbour: the two most important ones are the main street, the others are named after the neighbour.</summary>
    public static string MainStreet(Village neighbour, int entrance) => entrance < 2 ? "Hauptstraße" : Adjective(neighbour.Name) + " Straße";

    private static string Adjective(string place)
    {
        (string Ending, string Replacement)[] rules =
        [
            ("hausen", "häuser"), ("rode", "röder"), ("sachsen", "sächser"), ("sassen", "sasser"), ("ingen", "inger"), ("felden", "felder"), ("seesen", "seeser"),
            ("rieden", "rieder"), ("e", "er"),
        ];
        foreach (var (ending, replacement) in rules)
        {
            if (place.EndsWith(ending, StringComparison.Ordinal))
                return place[..^ending.Length] + replacement;
        }
        return place + "er";
    }
}
