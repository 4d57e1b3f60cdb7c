using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mobilitaet.District.Database;

/// <summary>A short hash over values in order, by which stored results tell whether they are out of date.</summary>
internal sealed class InputFingerprint
{
    private readonly StringBuilder _text = new();

    public InputFingerprint Add(params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            // The unit separator keeps "1,23" and "12,3" apart.
            _text.Append(value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString());
            _text.Append('\u001f');
        }
        return this;
    }

    public override string ToString() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())))[..32];
}
