namespace Mobilitaet.Pooling.Checking;

/// <summary>Who belongs together travels together, or not at all.</summary>
internal static class TogetherChecks
{
    public static void Check(PlanUnderCheck check)
    {
        if (check.Problem.Terms.Together.Count == 0)
            return;
        var tours = check.Plan.Tours
            .SelectMany((tour, index) => tour.Stops.Select(stop => (stop.RequestId, stop.RideIndex, Tour: index)))
            .ToLookup(stop => (stop.RequestId, stop.RideIndex), stop => stop.Tour);
        foreach (var group in check.Problem.Terms.Together.Where(group => group.Count > 1))
        {
            var names = string.Join(", ", group);
            check.Expect(group.Select(check.Unserved.Contains).Distinct().Count() <= 1, $"Of the requests {names}, which belong together, only some are served.");
            var rides = group.Max(id => check.FindRequest(id)!.Rides.Count);
            for (var ride = 0; ride < rides; ride++)
            {
                // Whom a coordinator set into different tours stays there; the others join one of them.
                var standing = group.Where(id => check.Stands(id, ride)).SelectMany(id => tours[(id, ride)]).Distinct().ToList();
                var others = group.Where(id => !check.Stands(id, ride)).SelectMany(id => tours[(id, ride)]).Distinct().ToList();
                check.Expect(others.Count == 0 || (others.Count == 1 && (standing.Count == 0 || standing.Contains(others[0]))),
                    $"Ride {ride} of the requests {names}, which belong together, is in several tours.");
            }
        }
    }
}
