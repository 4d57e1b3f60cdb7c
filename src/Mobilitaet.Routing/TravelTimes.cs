namespace Mobilitaet.Routing;

/// <summary>A table of travel durations (milliseconds) and, when asked for, distances (metres); row = origin, column = destination.</summary>
public sealed class TravelTimes
{
    /// <summary>The duration of a pair without a way; larger than every real duration and safe to add once.</summary>
    public const int Unreachable = int.MaxValue / 2;

    private readonly int[] _milliseconds;
    private readonly int[]? _metres;

    public TravelTimes(int origins, int destinations, bool withDistances = false)
    {
        Origins = origins;
        Destinations = destinations;
        _milliseconds = new int[checked(origins * destinations)];
        _milliseconds.AsSpan().Fill(Unreachable);
        if (withDistances)
        {
            _metres = new int[_milliseconds.Length];
            _metres.AsSpan().Fill(Unreachable);
        }
    }

    public int Origins { get; }

    public int Destinations { get; }

    public bool HasDistances => _metres is not null;

    public bool IsReachable(int origin, int destination) => Milliseconds(origin, destination) < Unreachable;

    /// <summary>Duration in milliseconds, or <see cref="Unreachable"/>.</summary>
    public int Milliseconds(int origin, int destination) => _milliseconds[(origin * Destinations) + destination];

    /// <summary>Duration rounded to seconds; null where there is no way.</summary>
    public int? FindSeconds(int origin, int destination)
    {
        var duration = Milliseconds(origin, destination);
        return duration >= Unreachable ? null : (duration + 500) / 1000;
    }

    /// <summary>Length of the fastest way in metres; null where there is no way or the table carries no distances.</summary>
    public int? FindMetres(int origin, int destination)
    {
        if (_metres is null)
            return null;
        var metres = _metres[(origin * Destinations) + destination];
        return metres >= Unreachable ? null : metres;
    }

    /// <summary>The writable row of durations from one origin.</summary>
    public Span<int> MillisecondsFrom(int origin) => _milliseconds.AsSpan(origin * Destinations, Destinations);

    /// <summary>The writable row of distances from one origin; empty when the table carries none.</summary>
    public Span<int> MetresFrom(int origin) => _metres is null ? [] : _metres.AsSpan(origin * Destinations, Destinations);
}
