using System.Globalization;

namespace Mobilitaet.App;

/// <summary>Durations and lengths rounded the way people say them, in the current culture.</summary>
public static class Quantities
{
    /// <summary>Whole minutes, never less than one for a real way.</summary>
    public static int Minutes(int seconds) => seconds == 0 ? 0 : Math.Max(1, (seconds + 30) / 60);

    /// <summary>Kilometres with one decimal, or without from 100 km.</summary>
    public static string Kilometres(double metres) =>
        (metres / 1000).ToString(metres >= 100_000 ? "0" : "0.0", CultureInfo.CurrentCulture);
}
