namespace Mobilitaet.District.Notifications;

/// <summary>An address or number as operators may see it: enough to recognise, too little to use.</summary>
public static class MaskedAddress
{
    private const string Hidden = "…";
    private const int ShownDigits = 3;

    /// <summary><c>a…@example.org</c> or <c>…123</c>.</summary>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        if (at >= 0)
            return (at > 0 ? address[..1] : "") + Hidden + address[at..];
        return address.Length > 2 * ShownDigits ? Hidden + address[^ShownDigits..] : Hidden;
    }

    /// <summary>The sentence without the address, which mail servers like to repeat.</summary>
    public static string Within(string sentence, string address) =>
        address.Length == 0 ? sentence : sentence.Replace(address, Of(address), StringComparison.OrdinalIgnoreCase);
}
