namespace Mobilitaet.Routing.Transit;

/// <summary>Whether a stop or trip suits a wheelchair or a bicycle.</summary>
public enum Fitness : byte
{
    Unknown,
    Yes,
    No,
}
