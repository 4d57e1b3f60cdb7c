using System.Security.Cryptography;

namespace Mobilitaet.District.Rides.Booking;

/// <summary>The code with which people see and take back their ride: ten letters and digits that are not mixed up when read out (Crockford's base 32), 50 bits of chance.</summary>
public static class BookingCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 5;

    /// <summary>A new code, such as <c>K7Q2M-9XARD</c>.</summary>
    public static string Create() => $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}";

    /// <summary>What somebody typed as the code it stands for: small letters, spaces, and O, I and L for 0 and 1; null when it cannot be one.</summary>
    public static string? Understand(string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var letters = string.Concat(typed.ToUpperInvariant().Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '.' or '_')).Select(letter => letter switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => letter,
        }));
        return letters.Length == 2 * Half && letters.All(Alphabet.Contains) ? $"{letters[..Half]}-{letters[Half..]}" : null;
    }
}
