using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>Gives every skill a bit, in the order in which they appear.</summary>
internal sealed class VroomSkills
{
    private const int Most = 31;

    private readonly Dictionary<int, int> _bits = [];

    /// <exception cref="InputException">There are more different skills than bits.</exception>
    public int BitsOf(IReadOnlyList<int>? skills)
    {
        var bits = 0;
        foreach (var skill in skills ?? [])
        {
            if (!_bits.TryGetValue(skill, out var bit))
                _bits[skill] = bit = _bits.Count < Most ? _bits.Count : throw new InputException($"The instance has more than {Most} different skills.");
            bits |= 1 << bit;
        }
        return bits;
    }
}
