namespace Mobilitaet.District.Demo.Offers;

/// <summary>The invented offers of the demo district; titles are typical, providers say that they are a demo.</summary>
internal static class OfferCatalogue
{
    private const string Courses = "Volkshochschule (Demo)";
    private const string School = "Sprachschule (Demo)";
    private const string Advice = "Beratungsdienst (Demo)";
    private const string Circle = "Freundeskreis Ankommen (Demo)";
    private const string Jobs = "Jobcenter (Demo)";
    private const string Town = "Stadtverwaltung (Demo)";
    private const string Club = "Sportverein (Demo)";

    public static IReadOnlyList<OfferKind> All { get; } =
    [
        new("language", "Deutschkurs A1 – Vormittag", Courses, "Eschwege", "school", "de", "A1", "Mo|Tu|We|Th 08:30-11:45", 20),
        new("language", "Deutschkurs A1 – Nachmittag", Courses, "Eschwege", "library", "de", "A1", "Tu|Th 14:00-17:15", 18),
        new("language", "Deutschkurs A2 – Vormittag", Courses, "Eschwege", "school", "de", "A2", "Mo|Tu|We|Th 08:45-12:00", 20),
        new("language", "Deutschkurs B1 – Abend", Courses, "Eschwege", "school", "de", "B1", "Tu|Th 17:30-20:00", 16),
        new("language", "Deutschkurs B2 – Beruf", School, "Eschwege", "", "de", "B2", "Tu|We|Th 09:00-12:15", 15),
        new("language", "Deutschkurs A1 – Vormittag", Courses, "Witzenhausen", "library", "de", "A1", "Tu|Th 09:00-12:15", 18),
        new("language", "Deutschkurs A2 – Nachmittag", School, "Witzenhausen", "school", "de", "A2", "Mo|Tu 14:00-16:30", 16),
        new("language", "Deutschkurs B1 – Vormittag", School, "Witzenhausen", "", "de", "B1", "Mo|Tu|We 08:30-11:45", 16),
        new("language", "Deutschkurs A1 mit Kinderbetreuung", Courses, "Bad Sooden-Allendorf", "community_centre", "de", "A1", "Tu|Fr 09:00-11:30", 12),
        new("language", "Deutschkurs A2 – Vormittag", Courses, "Hessisch Lichtenau", "school", "de", "A2", "Tu|We|Th 09:00-12:15", 16),
        new("language", "Deutschkurs A1 – Abend", Courses, "Hessisch Lichtenau", "library", "de", "A1", "Mo|Tu 17:00-19:30", 16),
        new("language", "Deutschkurs A1 – Vormittag", Courses, "Sontra", "community_centre", "de", "A1", "Tu|Th 08:45-12:00", 14),
        new("language", "Deutschkurs B1 – Nachmittag", School, "Sontra", "library", "de", "B1", "Tu|Th 13:30-16:00", 12),
        new("language", "Deutsch im Gespräch", Circle, "Großalmerode", "community_centre", "de", "A2", "Tu 15:00-17:00", 20),
        new("language", "Deutsch lernen mit Büchern", Circle, "Wanfried", "library", "de", "A1", "Tu|Fr 10:00-11:30", 10),
        new("integration", "Integrationskurs", School, "Eschwege", "", "de", "A1", "Mo|Tu|We|Th|Fr 08:30-12:45", 20),
        new("integration", "Integrationskurs", School, "Witzenhausen", "", "de", "A2", "Mo|Tu|We|Th|Fr 08:30-12:45", 20),
        new("integration", "Integrationskurs in Teilzeit", School, "Sontra", "", "de", "A1", "Tu|We|Th 13:00-16:15", 18),
        new("integration", "Orientierungskurs", School, "Eschwege", "", "de", "B1", "Tu|Th 13:00-16:15", 20),
        new("integration", "Jugendintegrationskurs", School, "Hessisch Lichtenau", "", "de", "A2", "Mo|Tu|We|Th 09:00-13:15", 16),
        new("childcare", "", "Kommunale Kita (Demo)", "Eschwege", "kindergarten", "de|ar|uk", "", "Mo-Fr 07:00-16:30", 75),
        new("childcare", "", "Kommunale Kita (Demo)", "Eschwege", "kindergarten", "de|tr", "", "Mo-Fr 07:30-14:00", 50),
        new("childcare", "", "Freie Kita (Demo)", "Witzenhausen", "kindergarten", "de|en", "", "Mo-Fr 07:00-16:00", 60),
        new("childcare", "", "Kommunale Kita (Demo)", "Witzenhausen", "kindergarten", "de", "", "Mo-Fr 07:30-15:00", 45),
        new("childcare", "", "Kommunale Kita (Demo)", "Bad Sooden-Allendorf", "kindergarten", "de", "", "Mo-Fr 07:00-15:30", 50),
        new("childcare", "", "Kommunale Kita (Demo)", "Hessisch Lichtenau", "kindergarten", "de|fa", "", "Mo-Fr 07:00-16:30", 70),
        new("childcare", "", "Freie Kita (Demo)", "Sontra", "kindergarten", "de|uk|ru", "", "Mo-Fr 07:15-16:00", 50),
        new("childcare", "", "Kommunale Kita (Demo)", "Großalmerode", "kindergarten", "de", "", "Mo-Fr 07:30-14:30", 40),
        new("childcare", "", "Kommunale Kita (Demo)", "Reichensachsen", "kindergarten", "de", "", "Mo-Th 07:00-16:00; Fr 07:00-14:00", 40),
        new("childcare", "", "Kommunale Kita (Demo)", "Wanfried", "kindergarten", "de", "", "Mo-Fr 07:30-14:00", 35),
        new("childcare", "Kinderbetreuung zum Deutschkurs", Courses, "Eschwege", "community_centre", "de|ar", "", "Tu,Th 08:15-12:15", 12),
        new("childcare", "Spielkreis am Nachmittag", Circle, "Waldkappel", "community_centre", "de", "", "Tu 14:00-17:00", 10),
        new("advice", "Migrationsberatung", Advice, "Eschwege", "townhall", "de|en|ar", "", "Tu 09:00-12:00;Th 14:00-17:00", 0),
        new("advice", "Migrationsberatung", Advice, "Witzenhausen", "townhall", "de|en|fa", "", "Tu 13:00-16:00", 0),
        new("advice", "Jugendmigrationsdienst", Advice, "Eschwege", "", "de|en", "", "Tu|We 13:00-16:00", 0),
        new("advice", "Schwangerenberatung", Advice, "Eschwege", "", "de|en", "", "Tu 09:00-12:00", 0),
        new("advice", "Schuldnerberatung", Advice, "Hessisch Lichtenau", "townhall", "de", "", "Tu 10:00-13:00", 0),
        new("advice", "Offene Sprechstunde Asyl", Advice, "Sontra", "townhall", "de|en|ar|ti", "", "Tu 09:30-12:30", 0),
        new("interpreters", "Sprachmittlung Arabisch", "Sprachmittlerpool (Demo)", "Eschwege", "", "de|ar", "", "Tu 09:00-13:00", 0),
        new("interpreters", "Sprachmittlung Dari und Farsi", "Sprachmittlerpool (Demo)", "Eschwege", "", "de|fa|ps", "", "Tu 13:00-16:00", 0),
        new("interpreters", "Sprachmittlung Ukrainisch", "Sprachmittlerpool (Demo)", "Witzenhausen", "", "de|uk|ru", "", "Tu 10:00-13:00", 0),
        new("work", "Bewerbungswerkstatt", Jobs, "Eschwege", "library", "de", "", "Tu 13:00-15:30", 12),
        new("work", "Berufsorientierung für Frauen", Jobs, "Witzenhausen", "community_centre", "de|en", "", "Tu 09:00-11:30", 14),
        new("work", "Anerkennungsberatung", Jobs, "Eschwege", "", "de|en", "", "Tu 10:00-14:00", 0),
        new("work", "Praxistag Handwerk", Jobs, "Sontra", "", "de", "", "Tu 08:00-14:00", 10),
        new("housing", "Wohnraumlotsen", Circle, "Eschwege", "townhall", "de|en|ar", "", "Tu 14:00-16:00", 0),
        new("housing", "Mietersprechstunde", Town, "Witzenhausen", "townhall", "de", "", "Tu 16:00-18:00", 0),
        new("leisure", "Frauencafé", Circle, "Eschwege", "community_centre", "de|ar|fa", "", "Tu 14:30-16:30", 25),
        new("leisure", "Fahrradwerkstatt", Circle, "Bad Sooden-Allendorf", "", "de|en", "", "Tu 15:00-18:00", 8),
        new("leisure", "Internationales Kochen", Circle, "Witzenhausen", "community_centre", "de|en", "", "Tu 17:00-20:00", 16),
        new("leisure", "Schwimmkurs für Frauen", Club, "Eschwege", "", "de", "", "Tu 18:00-19:30", 12),
        new("leisure", "Offener Sporttreff", Club, "Hessisch Lichtenau", "school", "de", "", "Tu 17:00-18:30", 30),
        new("leisure", "Eltern-Kind-Turnen", Club, "Reichensachsen", "school", "de", "", "Tu 15:30-17:00", 20),
        new("engagement", "Begegnungscafé", Circle, "Sontra", "community_centre", "de|en|uk", "", "Tu 15:00-17:30", 30),
        new("engagement", "Gemeinschaftsgarten", Circle, "Wanfried", "", "de", "", "Tu 16:00-18:00", 15),
        new("engagement", "Repair-Café", Circle, "Großalmerode", "", "de", "", "Tu 16:00-18:30", 15),
        new("engagement", "Tafel – Mithelfen und Einkaufen", Circle, "Eschwege", "", "de", "", "Tu 10:00-13:00", 0),
        new("health", "Hausärztliche Sprechstunde", "Hausarztpraxis (Demo)", "Netra", "community_centre", "de", "", "Tu 08:30-11:30", 0),
        new("health", "Hebammensprechstunde", "Gesundheitsamt (Demo)", "Eschwege", "doctors", "de|en", "", "Tu 09:00-12:00", 0),
        new("health", "Impfsprechstunde", "Gesundheitsamt (Demo)", "Eschwege", "townhall", "de|en", "", "Tu 13:00-15:00", 0),
        new("authority", "Ausländerbehörde", "Kreisverwaltung (Demo)", "Eschwege", "townhall", "de|en", "", "Tu 08:00-12:00;Th 13:30-17:00", 0),
        new("authority", "Bürgerbüro", Town, "Witzenhausen", "townhall", "de", "", "Tu 08:00-12:00;Th 14:00-18:00", 0),
    ];
}
