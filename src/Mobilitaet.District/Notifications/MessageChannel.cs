namespace Mobilitaet.District.Notifications;

/// <summary>How a message reaches somebody.</summary>
public enum MessageChannel
{
    Email,
    Sms,

    /// <summary>A coordinator telephones: those who asked by telephone are told by telephone.</summary>
    Call,
}
