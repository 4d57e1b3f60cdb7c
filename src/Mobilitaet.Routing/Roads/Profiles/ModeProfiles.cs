namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>Which profile judges a way for which travel mode.</summary>
internal static class ModeProfiles
{
    public static WayUse Evaluate(WayTags tags, TravelMode mode) => mode switch
    {
        TravelMode.Car => CarProfile.Evaluate(tags),
        TravelMode.Bicycle => BicycleProfile.Evaluate(tags),
        _ => FootProfile.Evaluate(tags, mode),
    };

    /// <summary>Whether signs that forbid a turn bind this mode; people on foot turn where they like.</summary>
    public static bool ObeysTurnRestrictions(TravelMode mode) => mode is TravelMode.Car or TravelMode.Bicycle;
}
