using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Loads packed into one word, twelve bits a kind, so that one subtraction compares all kinds.</summary>
internal static class LoadWord
{
    private const int Bits = 12;
    // Two such amounts together still do not reach beyond their kind when one subtracts them.
    private const int Most = (1 << (Bits - 2)) - 1;

    /// <summary>The topmost bit of every kind; it survives a subtraction exactly where there is no shortage.</summary>
    public const ulong Guards = (1UL << 11) | (1UL << 23) | (1UL << 35) | (1UL << 47) | (1UL << 59);

    /// <summary>Null when the party is too large for any car.</summary>
    public static ulong? Pack(Load party)
    {
        var word = 0UL;
        foreach (var kind in Load.Kinds)
        {
            if (party[kind] > Most)
                return null;
            word |= (ulong)party[kind] << (Bits * (int)kind);
        }
        return word;
    }

    public static ulong PackCapacity(Load capacity)
    {
        var word = Guards;
        foreach (var kind in Load.Kinds)
            word |= (ulong)Math.Min(capacity[kind], Most) << (Bits * (int)kind);
        return word;
    }

    public static bool Fits(ulong load, ulong capacity) => ((capacity - load) & Guards) == Guards;

    public static bool Fits(ulong load, ulong[] arrangements)
    {
        foreach (var capacity in arrangements)
        {
            if (((capacity - load) & Guards) == Guards)
                return true;
        }
        return false;
    }
}
