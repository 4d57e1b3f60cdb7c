namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Damages files the way disks, networks and attackers do; the same seed gives the same damage.</summary>
internal sealed class FileDamage(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Apply(byte[] whole)
    {
        var bytes = (byte[])whole.Clone();
        switch (_random.Next(6))
        {
            case 0:
                return bytes[.._random.Next(bytes.Length)];
            case 1:
                for (var i = _random.Next(1, 8); i > 0; i--)
                    bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
                return bytes;
            case 2:
                var from = _random.Next(bytes.Length);
                _random.NextBytes(bytes.AsSpan(from, _random.Next(Math.Min(64, bytes.Length - from) + 1)));
                return bytes;
            case 3:
                var cut = _random.Next(bytes.Length);
                return [.. bytes[..cut], .. bytes[Math.Min(bytes.Length, cut + _random.Next(1, 16))..]];
            case 4:
                var at = _random.Next(bytes.Length);
                return [.. bytes[..at], .. Noise(_random.Next(1, 40)), .. bytes[at..]];
            default:
                // The first bytes stay, so that the file is not refused at the door.
                return [.. bytes[.._random.Next(Math.Min(80, bytes.Length))], .. Noise(_random.Next(2_000))];
        }
    }

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        // Runs of one byte are what length fields and varints stumble over.
        if (_random.Next(3) == 0)
            noise.AsSpan().Fill((byte)_random.Next(256));
        else
            _random.NextBytes(noise);
        return noise;
    }
}
