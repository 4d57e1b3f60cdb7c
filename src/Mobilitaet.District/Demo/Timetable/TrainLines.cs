namespace Mobilitaet.District.Demo.Timetable;

/// <summary>Invented trains and trams at the real stations, cut off at the district's edge.</summary>
internal static class TrainLines
{
    private static readonly (string Service, string Hours)[] s_hourly =
    [
        (DemoServices.Workday, "5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 22"), (DemoServices.Saturday, "6 8 10 12 14 16 18 20 22"),
        (DemoServices.Sunday, "8 10 12 16 18 20"),
    ];

    private static readonly (string Service, string Hours)[] s_twoHourly =
    [
        (DemoServices.Workday, "5 6 7 8 10 12 13 14 15 16 17 18 20"), (DemoServices.Saturday, "7 9 11 13 15 17 19"), (DemoServices.Sunday, "9 13 17 19"),
    ];

    public static IReadOnlyList<TrainPlan> All { get; } =
    [
        new("RB 87", "Göttingen – Eschwege – Bebra", DemoLine.Rail,
            [("Eichenberg Bahnhof", "33"), ("Bad Sooden-Allendorf Bahnhof", "46"), ("Eschwege-Niederhone", "54"), ("Eschwege Stadtbahnhof", "58-64"),
                ("Eschwege-Niederhone", "67"), ("Wehretal-Reichensachsen", "72"), ("Sontra Bahnhof", "81")], "Bebra",
            [("Sontra Bahnhof", "38"), ("Wehretal-Reichensachsen", "47"), ("Eschwege-Niederhone", "52"), ("Eschwege Stadtbahnhof", "56-62"),
                ("Eschwege-Niederhone", "65"), ("Bad Sooden-Allendorf Bahnhof", "74"), ("Eichenberg Bahnhof", "87")], "Göttingen", s_hourly),
        new("RB 83", "Göttingen – Eichenberg – Kassel", DemoLine.Rail,
            [("Eichenberg Bahnhof", "30"), ("Witzenhausen Nord", "37"), ("Gertenbach Bahnhof", "42")], "Kassel Hbf",
            [("Gertenbach Bahnhof", "17"), ("Witzenhausen Nord", "22"), ("Eichenberg Bahnhof", "29")], "Göttingen", s_hourly),
        new("RB 6", "Eisenach – Herleshausen – Bebra", DemoLine.Rail,
            [("Herleshausen Bahnhof", "5"), ("Hörschel", "10")], "Eisenach", [("Hörschel", "49"), ("Herleshausen Bahnhof", "54")], "Bebra", s_twoHourly),
        new("Tram 4", "Kassel – Hessisch Lichtenau", DemoLine.Tram,
            [("Hessisch Lichtenau Bürgerhaus", "18"), ("Hessisch Lichtenau Stadtmitte", "20"), ("Hessisch Lichtenau Im Tal", "23"), ("Orthopädische Klinik", "26"),
                ("Fürstenhagen Bahnhof", "29")], "Kassel",
            [("Fürstenhagen Bahnhof", "30"), ("Orthopädische Klinik", "33"), ("Hessisch Lichtenau Im Tal", "36"), ("Hessisch Lichtenau Stadtmitte", "38"),
                ("Hessisch Lichtenau Bürgerhaus", "41")], "Hessisch Lichtenau",
            [(DemoServices.Workday, "5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 22 24"),
                (DemoServices.Saturday, "7 9 11 13 15 17 19 21 24"), (DemoServices.Sunday, "8 12 14 18 20")]),
    ];
}
