using System.IO.Hashing;
using System.Text;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Compares ids with the bytes of a field, so that looking one up allocates nothing; seeded, so that no feed can aim at collisions.</summary>
internal sealed class Utf8IdComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    private const int OnStack = 256;
    private readonly long _seed = Random.Shared.NextInt64();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        var length = Encoding.UTF8.GetMaxByteCount(obj.Length);
        Span<byte> bytes = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        return GetHashCode(bytes[..Encoding.UTF8.GetBytes(obj, bytes)]);
    }

    public int GetHashCode(ReadOnlySpan<byte> alternate) => (int)XxHash3.HashToUInt64(alternate, _seed);

    public bool Equals(ReadOnlySpan<byte> alternate, string other)
    {
        if (alternate.Length == other.Length && Ascii.Equals(alternate, other))
            return true;
        if (alternate.Length <= other.Length || alternate.Length > Encoding.UTF8.GetMaxByteCount(other.Length))
            return false;
        var length = Encoding.UTF8.GetByteCount(other);
        if (length != alternate.Length)
            return false;
        Span<byte> bytes = length <= OnStack ? stackalloc byte[OnStack] : new byte[length];
        Encoding.UTF8.GetBytes(other, bytes);
        return bytes[..length].SequenceEqual(alternate);
    }

    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);
}
