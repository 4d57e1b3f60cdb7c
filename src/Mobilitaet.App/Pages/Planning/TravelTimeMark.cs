using Mobilitaet.District.Reachability.TravelTables;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>How a travel time is shown: its minutes, its shade, and the key of the word that says why it is out of reach.</summary>
/// <param name="Minutes">The minutes; null where there is no way.</param>
/// <param name="Shade">Style class.</param>
/// <param name="WordKey">Text key when out of reach; null within reach.</param>
public readonly record struct TravelTimeMark(int? Minutes, string Shade, string? WordKey)
{
    private const int Near = 15;
    private const int Middle = 30;

    public static TravelTimeMark Of(TravelWay? way, int limit) => way switch
    {
        null => new(null, "no", "NotComputed"),
        { Minutes: { } minutes } when minutes > limit => new(minutes, "no", "TooFar"),
        { Minutes: { } minutes } => new(minutes, minutes <= Near ? "t1" : minutes <= Middle ? "t2" : "t3", null),
        { State: TravelState.ModeNotImported } => new(null, "no", "NotImported"),
        _ => new(null, "no", "NoWay"),
    };
}
