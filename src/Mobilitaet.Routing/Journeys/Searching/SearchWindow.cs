namespace Mobilitaet.Routing.Journeys.Searching;

/// <summary>The times in question, as seconds of the searched day.</summary>
/// <param name="IsArrival">Whether arrivals lie in the window, or departures.</param>
/// <param name="Earliest">Start of the window.</param>
/// <param name="Latest">End of the window.</param>
/// <param name="FirstArrival">Arrivals before this belong to another day.</param>
/// <param name="LastDeparture">Departures after this belong to another day.</param>
internal readonly record struct SearchWindow(bool IsArrival, int Earliest, int Latest, int FirstArrival, int LastDeparture)
{
    /// <summary>The asked time.</summary>
    public int Asked => IsArrival ? Latest : Earliest;

    /// <summary>From the asked time as far as the day goes.</summary>
    public SearchWindow ToEndOfDay() => IsArrival ? this with { Earliest = Math.Min(Earliest, FirstArrival) } : this with { Latest = Math.Max(Latest, LastDeparture) };

    public bool Holds(int departure, int arrival) => IsArrival ? arrival >= Earliest : departure <= Latest;

    /// <summary>Whether a journey keeps to the asked time and its day; the next one beyond the window is welcome.</summary>
    public bool Allows(int departure, int arrival) =>
        IsArrival ? arrival <= Latest && arrival >= Math.Min(Earliest, FirstArrival) : departure >= Earliest && departure <= Math.Max(Latest, LastDeparture);
}
