namespace Mobilitaet.App.Pages;

/// <summary>Addresses that call, write or open a website; null for what is none, so that no stored text becomes a script.</summary>
public static class ContactLink
{
    public static string? OfPhone(string? phone)
    {
        var number = new string([.. (phone ?? "").Replace("(0)", "", StringComparison.Ordinal).Where(sign => char.IsAsciiDigit(sign) || sign == '+')]);
        return number.Count(char.IsAsciiDigit) >= 3 ? "tel:" + number : null;
    }

    public static string? OfEmail(string? email) =>
        email is not null && email.Contains('@', StringComparison.Ordinal) && !email.Any(char.IsWhiteSpace) ? "mailto:" + Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal) : null;

    /// <summary>Of http and https only; without a scheme, https is meant.</summary>
    public static string? OfWebsite(string? website) =>
        website is not null && Uri.TryCreate(website.Contains("://", StringComparison.Ordinal) ? website : "https://" + website, UriKind.Absolute, out var uri)
            && (uri.Scheme is "http" or "https") && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.AbsoluteUri : null;
}
