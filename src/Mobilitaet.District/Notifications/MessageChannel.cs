namespace Mobilitaet.District.Notifications;

/// <summary>How a message reaches somebody.</summary>
public enum MessageChannel
{
    Email,
    Sms,
}
