namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>How one gets on or off at a stop (<c>pickup_type</c>, <c>drop_off_type</c>).</summary>
public enum GtfsBoarding : byte
{
    Regular = 0,
    None = 1,
    PhoneAgency = 2,
    AskDriver = 3,
}
