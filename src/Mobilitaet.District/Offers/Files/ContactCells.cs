using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Reads how an offer and its provider are reached; tables without own columns for it may say all under contact.</summary>
internal static class ContactCells
{
    private const int Longest = 300;
    private const string PhoneExpected = "eine Telefonnummer wie „05651 1234“ oder „+49 5651 1234“";
    private const string EmailExpected = "eine E-Mail-Adresse wie „kurse@example.org“";

    public static (string? Phone, string? Email, string? Text) Read(RowReader row)
    {
        var (phone, email) = (Phone(row, OfferColumns.Phone), Email(row, OfferColumns.Email));
        var text = row.Text(OfferColumns.Contact, Longest);
        return phone is null && email is null ? ContactText.Split(text) : (phone, email, text);
    }

    /// <summary>Null when the row says nothing about it.</summary>
    public static ProviderContact? ReadProvider(RowReader row)
    {
        var contact = new ProviderContact(Phone(row, OfferColumns.ProviderPhone), Email(row, OfferColumns.ProviderEmail), row.Text(OfferColumns.ProviderWebsite, Longest));
        return contact == new ProviderContact() ? null : contact;
    }

    private static string? Phone(RowReader row, string column) => Checked(row, column, ContactText.IsPhone, PhoneExpected);

    private static string? Email(RowReader row, string column) => Checked(row, column, ContactText.IsEmail, EmailExpected);

    private static string? Checked(RowReader row, string column, Func<string, bool> fits, string expected)
    {
        if (row.Text(column, Longest) is not { } text)
            return null;
        if (fits(text))
            return text;
        row.Add(column, text, expected);
        return null;
    }
}
