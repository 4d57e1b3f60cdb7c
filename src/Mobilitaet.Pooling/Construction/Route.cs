using System.Runtime.CompilerServices;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// One tour as arrays over its positions: 0 is the start, 1 to <see cref="Count"/> are the stops, <see cref="End"/> is the return.
/// Earliest and latest beginnings are the least and the greatest solution of all rules of time.
/// </summary>
internal sealed class Route
{
    private const int FirstCapacity = 24;

    public int[] Node = new int[FirstCapacity];
    public int[] Place = new int[FirstCapacity];
    public int[] Service = new int[FirstCapacity];
    public int[] Early = new int[FirstCapacity];
    public int[] Late = new int[FirstCapacity];
    /// <summary>From the beginning of a position to the arrival at the next, without waiting.</summary>
    public int[] Gap = new int[FirstCapacity];
    public int[] GapMetres = new int[FirstCapacity];
    /// <summary>Sum of all gaps before a position.</summary>
    public int[] Sum = new int[FirstCapacity];
    public ulong[] Load = new ulong[FirstCapacity];
    /// <summary>How many parties are on board behind a position; also those that take up no place.</summary>
    public int[] Aboard = new int[FirstCapacity];
    /// <summary>The other end of the same ride; -1 where it got in before the head, at the start and at the end.</summary>
    public int[] Partner = new int[FirstCapacity];
    /// <summary>At a drop-off with its pickup in the route: longest time from beginning to beginning; -1 elsewhere.</summary>
    public int[] Span = new int[FirstCapacity];
    /// <summary>At a pickup: position of the drop-off of the ride before, when it is in this route; 0 for none.</summary>
    public int[] Link = new int[FirstCapacity];
    public int[] Earliest = new int[FirstCapacity];
    public int[] Latest = new int[FirstCapacity];

    public int Count;
    public bool HasLinks;
    public int Window;
    public bool IsClosed;
    public TourHead? Head;
    /// <summary>Whether a coordinator fixed its stops.</summary>
    public bool IsFixed;
    /// <summary>Whether stops were taken out and the other arrays are not filled again yet.</summary>
    public bool IsStale;
    /// <summary>Whether it runs over the driver's time, because it stands as it is.</summary>
    public bool IsLate;
    /// <summary>When a late tour is back at the earliest; its return may be as late as that.</summary>
    public int LatestReturn;
    /// <summary>The break that this route is, spent at home; -1 for a tour.</summary>
    public int HomeBreak = -1;
    /// <summary>When it may start and must end beside its own rules: the driver's window, the tours before and after.</summary>
    public int From;
    public int Until;
    /// <summary>Shortest time on tour of this sequence.</summary>
    public int Duration;
    public long Metres;

    public int End => Count + 1;

    public void Reserve(int stops)
    {
        var needed = stops + 2;
        if (needed <= Node.Length)
            return;
        var size = Math.Max(needed, Node.Length * 2);
        Array.Resize(ref Node, size);
        Array.Resize(ref Place, size);
        Array.Resize(ref Service, size);
        Array.Resize(ref Early, size);
        Array.Resize(ref Late, size);
        Array.Resize(ref Gap, size);
        Array.Resize(ref GapMetres, size);
        Array.Resize(ref Sum, size);
        Array.Resize(ref Load, size);
        Array.Resize(ref Aboard, size);
        Array.Resize(ref Partner, size);
        Array.Resize(ref Span, size);
        Array.Resize(ref Link, size);
        Array.Resize(ref Earliest, size);
        Array.Resize(ref Latest, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyFrom(Route other)
    {
        Reserve(other.Count);
        var length = other.Count + 2;
        other.Node.AsSpan(0, length).CopyTo(Node);
        other.Place.AsSpan(0, length).CopyTo(Place);
        other.Service.AsSpan(0, length).CopyTo(Service);
        other.Early.AsSpan(0, length).CopyTo(Early);
        other.Late.AsSpan(0, length).CopyTo(Late);
        other.Gap.AsSpan(0, length).CopyTo(Gap);
        other.GapMetres.AsSpan(0, length).CopyTo(GapMetres);
        other.Sum.AsSpan(0, length).CopyTo(Sum);
        other.Load.AsSpan(0, length).CopyTo(Load);
        other.Aboard.AsSpan(0, length).CopyTo(Aboard);
        other.Partner.AsSpan(0, length).CopyTo(Partner);
        other.Span.AsSpan(0, length).CopyTo(Span);
        other.Link.AsSpan(0, length).CopyTo(Link);
        other.Earliest.AsSpan(0, length).CopyTo(Earliest);
        other.Latest.AsSpan(0, length).CopyTo(Latest);
        (Count, HasLinks, Window, IsClosed, Head) = (other.Count, other.HasLinks, other.Window, other.IsClosed, other.Head);
        (IsFixed, IsLate, IsStale, LatestReturn) = (other.IsFixed, other.IsLate, other.IsStale, other.LatestReturn);
        (HomeBreak, From, Until, Duration, Metres) = (other.HomeBreak, other.From, other.Until, other.Duration, other.Metres);
    }

    /// <summary>Back to an empty tour, for use anew.</summary>
    public void Clear()
    {
        (Count, HasLinks, Window, IsClosed, Head, IsFixed, IsLate, IsStale) = (0, false, 0, false, null, false, false, false);
        (HomeBreak, From, Until, Duration, Metres, LatestReturn) = (-1, 0, 0, 0, 0, 0);
    }

    /// <summary>Puts a node behind a position; the other arrays are filled afterwards.</summary>
    public void InsertAfter(int position, int node)
    {
        Reserve(Count + 1);
        Array.Copy(Node, position + 1, Node, position + 2, Count - position);
        Node[position + 1] = node;
        Count++;
    }

    public void RemoveAt(int position)
    {
        Array.Copy(Node, position + 1, Node, position, Count - position);
        Count--;
    }

    /// <summary>Position of a node; 0 when it is not in this route.</summary>
    public int Find(int node) => Array.IndexOf(Node, node, 1, Count) is var position and > 0 ? position : 0;
}
