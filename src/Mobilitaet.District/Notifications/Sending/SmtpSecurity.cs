namespace Mobilitaet.District.Notifications.Sending;

/// <summary>How a connection to a mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Protected after a greeting in the clear, as usual on port 587.</summary>
    StartTls,

    /// <summary>Protected from the first byte, as usual on port 465.</summary>
    Tls,

    /// <summary>In the clear; only without a password, or on this machine.</summary>
    None,
}
