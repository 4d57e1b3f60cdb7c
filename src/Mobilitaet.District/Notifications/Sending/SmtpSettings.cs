namespace Mobilitaet.District.Notifications.Sending;

/// <summary>The mail server that takes the e-mails.</summary>
public sealed record SmtpSettings
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; }

    /// <summary>Null for a server that asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    public override string ToString() => $"{Host}:{Port}";
}
