using System.Text.RegularExpressions;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Takes telephone and e-mail out of one text for contact, where it plainly is nothing else.</summary>
public static partial class ContactText
{
    /// <summary>What is left over stays as a text; <c>05651 1234, kurse@example.org</c> leaves nothing.</summary>
    public static (string? Phone, string? Email, string? Text) Split(string? contact)
    {
        if (string.IsNullOrWhiteSpace(contact))
            return (null, null, null);
        var parts = contact.Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? phone = null, email = null;
        foreach (var part in parts)
        {
            if (email is null && IsEmail(part))
                email = part;
            else if (phone is null && IsPhone(part))
                phone = part;
            else
                return (null, null, contact);
        }
        return (phone, email, null);
    }

    /// <summary>Whether it is one e-mail address and nothing else.</summary>
    public static bool IsEmail(string text) => text.Length <= 200 && Email().IsMatch(text);

    /// <summary>Whether it is one telephone number, from 0 or +, and nothing else.</summary>
    public static bool IsPhone(string text) => text.Length <= 40 && Phone().IsMatch(text) && text.Count(char.IsAsciiDigit) >= 5;

    [GeneratedRegex(@"^[^\s@,;<>""'()]+@[^\s@,;<>""'()]+\.[A-Za-z]{2,}$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"^[+0(][\d ()/+–-]*$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Phone();
}
