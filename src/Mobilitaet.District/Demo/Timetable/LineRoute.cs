namespace Mobilitaet.District.Demo.Timetable;

/// <summary>One direction of a line: its stops in order and the minutes from the first to each of them.</summary>
internal sealed record LineRoute(IReadOnlyList<StopPlace> Stops, IReadOnlyList<int> Minutes, int Direction)
{
    private const double SecondsPerHalt = 22;

    /// <summary>Runs a line over the quickest roads between its waypoints and lets it halt in every village on the way.</summary>
    public static LineRoute Along(IReadOnlyList<StopPlace> waypoints, StopPlaces places, BusRoads roads, int direction)
    {
        var stops = new List<StopPlace> { waypoints[0] };
        var minutes = new List<int> { 0 };
        var seconds = 0.0;
        for (var i = 1; i < waypoints.Count; i++)
        {
            var way = roads.QuickestWay(waypoints[i - 1].Node!.Value, waypoints[i].Node!.Value);
            foreach (var (node, reached) in way.Skip(1).SkipLast(1))
            {
                if (places.FindVillage(node) is { } village && !stops.Contains(village) && !waypoints.Contains(village))
                    Halt(village, seconds + reached);
            }
            Halt(waypoints[i], seconds + way[^1].Seconds);
            seconds += way[^1].Seconds;
        }
        return new LineRoute(stops, minutes, direction);

        void Halt(StopPlace stop, double driven)
        {
            var minute = (int)Math.Round((driven + (SecondsPerHalt * stops.Count)) / 60);
            stops.Add(stop);
            minutes.Add(Math.Max(minute, minutes[^1] + 1));
        }
    }

    public int IndexOf(StopPlace stop) => Enumerable.Range(0, Stops.Count).First(i => Stops[i] == stop);

    /// <summary>The part of the route from one stop on, or up to it.</summary>
    public LineRoute Part(int from, int to) =>
        new([.. Stops.Skip(from).Take(to - from + 1)], [.. Minutes.Skip(from).Take(to - from + 1).Select(m => m - Minutes[from])], Direction);
}
