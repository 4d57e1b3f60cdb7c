namespace Mobilitaet.District.Reachability.Layers;

/// <summary>What leads from one home to one door and home again on one day in one layer, whatever the hour and however long it takes.</summary>
internal readonly ref struct LayerWays
{
    /// <summary>To the offer.</summary>
    public required ReadOnlySpan<TimedWay> There { get; init; }

    /// <summary>Home again.</summary>
    public required ReadOnlySpan<TimedWay> Back { get; init; }

    /// <summary>How many of the first ways there only open sessions and explain no gap: nobody asks a bus layer how long one walks.</summary>
    public int WalksThere { get; init; }

    /// <summary>The same on the way home.</summary>
    public int WalksBack { get; init; }

    /// <summary>To the offer, if every ride could still be booked.</summary>
    public ReadOnlySpan<TimedWay> ThereIfBooked { get; init; }

    /// <summary>Home again, if every ride could still be booked.</summary>
    public ReadOnlySpan<TimedWay> BackIfBooked { get; init; }

    /// <summary>To the offer, where something leaves later and arrives earlier: opens what nothing else opens, and explains nothing.</summary>
    public ReadOnlySpan<TimedWay> HiddenThere { get; init; }

    /// <summary>The same home again.</summary>
    public ReadOnlySpan<TimedWay> HiddenBack { get; init; }

    /// <summary>Why there is nothing at all when there is nothing.</summary>
    public GapReason WhenEmpty { get; init; }

    public ReadOnlySpan<TimedWay> Of(Direction direction) => direction == Direction.There ? There : Back;

    public ReadOnlySpan<TimedWay> Hidden(Direction direction) => direction == Direction.There ? HiddenThere : HiddenBack;

    /// <summary>What can explain a gap.</summary>
    public ReadOnlySpan<TimedWay> Explaining(Direction direction) => direction == Direction.There ? There[WalksThere..] : Back[WalksBack..];

    public ReadOnlySpan<TimedWay> IfBooked(Direction direction) => direction == Direction.There ? ThereIfBooked : BackIfBooked;
}
