using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Which breaks a driver has already had: at home before the day began, or standing somewhere with an empty car.</summary>
internal static class PastBreaks
{
    public static HashSet<int> Find(CompiledProblem problem, VehicleDay day)
    {
        var spans = day.Routes.SelectMany(route => Spans(problem, route)).ToList();
        var taken = new HashSet<int>();
        if (spans.Count == 0)
            return taken;
        var breaks = day.Vehicle.Source.Breaks;
        foreach (var index in Enumerable.Range(0, breaks.Count).OrderBy(index => breaks[index].Window.Latest))
        {
            for (var s = 0; s < spans.Count; s++)
            {
                var begin = Math.Max(spans[s].From, breaks[index].Window.Earliest);
                if (begin > breaks[index].Window.Latest || begin + breaks[index].Milliseconds > spans[s].Until)
                    continue;
                spans[s] = (begin + breaks[index].Milliseconds, spans[s].Until);
                taken.Add(index);
                break;
            }
        }
        return taken;
    }

    private static IEnumerable<(int From, int Until)> Spans(CompiledProblem problem, Route route)
    {
        if (route.Head is not { Departed: { } departed } head)
            yield break;
        yield return (0, departed);
        var (place, free, onBoard) = (-1, departed, 0);
        foreach (var (node, begin) in head.Done)
        {
            var to = problem.Rides.Location[node];
            if (onBoard == 0 && place >= 0)
                yield return (free, begin - problem.Legs.Time(place, to));
            onBoard += (node & 1) == 0 ? 1 : -1;
            (place, free) = (to, begin + problem.Rides.Service[node]);
        }
        if (onBoard == 0 && place >= 0)
            yield return (free, head.Earliest - problem.Legs.Time(place, head.Location));
    }
}
