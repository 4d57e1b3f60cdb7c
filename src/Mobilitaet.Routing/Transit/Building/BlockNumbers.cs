namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Numbers the vehicles' blocks over all feeds.</summary>
internal sealed class BlockNumbers
{
    private readonly Dictionary<(int Feed, string Block), int> _numbers = [];

    /// <summary>-1 for none.</summary>
    public int Get(int feed, string? block)
    {
        if (block is null)
            return -1;
        if (!_numbers.TryGetValue((feed, block), out var number))
            _numbers.Add((feed, block), number = _numbers.Count);
        return number;
    }
}
