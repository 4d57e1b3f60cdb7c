namespace Mobilitaet.District.Notifications.Sending;

/// <summary>The gateway that takes the SMS.</summary>
public sealed record SmsSettings
{
    public Uri? Url { get; init; }

    /// <summary>Sent as bearer token; null where the gateway asks for none.</summary>
    public string? Token { get; init; }

    public override string ToString() => Url?.Host ?? "";
}
