using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MimeKit;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Notifications.Sending;

/// <summary>How people are told: the file <c>notifications.json</c> of a data folder, overruled by variables of the environment. Without either, e-mails become files in a folder and coordinators telephone instead of SMS.</summary>
public sealed record NotificationSettings
{
    public const string FileName = "notifications.json";

    private const string Example =
        """{"site": "https://fahrten.example.org", "from": "fahrten@example.org", "smtp": {"host": "mail.example.org", "port": 587, "security": "startTls", "user": "fahrten"}, "sms": {"url": "https://sms.example.org/send"}}""";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The public address of the pages, for links; null for messages without links.</summary>
    public Uri? Site { get; init; }

    /// <summary>The sender of e-mails.</summary>
    public string From { get; init; } = "mobilitaet@localhost";

    public SmtpSettings Smtp { get; init; } = new();

    public SmsSettings Sms { get; init; } = new();

    /// <summary>Whether e-mails go to a mail server and not into the outbox folder.</summary>
    [JsonIgnore]
    public bool HasMailServer => Smtp.Host is not null;

    /// <summary>Whether SMS go to a gateway; without one, coordinators telephone.</summary>
    [JsonIgnore]
    public bool HasSmsGateway => Sms.Url is not null;

    /// <param name="path">The file, which need not exist; null where there is no data folder.</param>
    /// <param name="environment">The value of a variable; null when it is not set.</param>
    /// <exception cref="InputException">Something is not understood or would give away a password.</exception>
    public static NotificationSettings Load(string? path, Func<string, string?> environment)
    {
        var settings = path is not null && File.Exists(path) ? Read(path) : new NotificationSettings();
        string? Find(string name) => environment(name) is { Length: > 0 } value ? value : null;
        return (settings with
        {
            Site = Find("MOBILITAET_SITE") is { } site ? AddressOf(site, "MOBILITAET_SITE") : settings.Site,
            From = Find("MOBILITAET_MAIL_FROM") ?? settings.From,
            Smtp = settings.Smtp with
            {
                Host = Find("MOBILITAET_SMTP_HOST") ?? settings.Smtp.Host,
                Port = Find("MOBILITAET_SMTP_PORT") is { } port
                    ? int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InputException("MOBILITAET_SMTP_PORT is a number, such as 587.")
                    : settings.Smtp.Port,
                Security = Find("MOBILITAET_SMTP_SECURITY") is { } security
                    ? Enum.TryParse<SmtpSecurity>(security, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : throw new InputException("MOBILITAET_SMTP_SECURITY is startTls, tls or none.")
                    : settings.Smtp.Security,
                User = Find("MOBILITAET_SMTP_USER") ?? settings.Smtp.User,
                Password = Find("MOBILITAET_SMTP_PASSWORD") ?? settings.Smtp.Password,
            },
            Sms = settings.Sms with
            {
                Url = Find("MOBILITAET_SMS_URL") is { } url ? AddressOf(url, "MOBILITAET_SMS_URL") : settings.Sms.Url,
                Token = Find("MOBILITAET_SMS_TOKEN") ?? settings.Sms.Token,
            },
        }).Checked();
    }

    public override string ToString() => $"{Site} {From} {Smtp} {Sms}";

    private static NotificationSettings Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<NotificationSettings>(File.ReadAllText(path), s_json) ?? new NotificationSettings();
        }
        catch (JsonException damage)
        {
            // The place is told and not the content, which may be half a password.
            throw new InputException($"{path} is not understood at '{damage.Path ?? "$"}' (line {damage.LineNumber + 1}); it looks like {Example}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private static Uri AddressOf(string text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new InputException($"{name} is an address such as https://fahrten.example.org.");

    private NotificationSettings Checked()
    {
        if (!MailboxAddress.TryParse(From, out var from) || string.IsNullOrEmpty(from.Domain))
            throw new InputException($"The sender of e-mails ('from' in {FileName}, or MOBILITAET_MAIL_FROM) is an address such as fahrten@example.org.");
        if (Smtp.Port is < 1 or > 65535)
            throw new InputException($"The port of the mail server ('smtp.port' in {FileName}) is a number from 1 to 65535.");
        if (Smtp is { Security: SmtpSecurity.None, User: not null, Host: { } host } && !IsThisMachine(host))
            throw new InputException($"A password would travel in the clear to {host}; set 'smtp.security' in {FileName} to startTls or tls.");
        if (Site is { } site && !IsWeb(site))
            throw new InputException($"The address of the pages ('site' in {FileName}, or MOBILITAET_SITE) begins with https://.");
        if (Sms.Url is { } url && !(IsWeb(url) && (url.Scheme == Uri.UriSchemeHttps || IsThisMachine(url.Host))))
            throw new InputException($"The SMS gateway ('sms.url' in {FileName}, or MOBILITAET_SMS_URL) begins with https://, because numbers and token travel there.");
        return this;
    }

    private static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static bool IsThisMachine(string host) => host == "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
