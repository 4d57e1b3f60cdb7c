namespace Mobilitaet.Pooling.Construction;

/// <summary>Looks for a ride's place in the day of a driver with breaks: as the breaks are now, or as if there were none, with the breaks then placed anew.</summary>
internal sealed class BreakAwareSearch(PlacementSearch search, BreakPlacement breaks, CompiledProblem problem, RouteShape shape)
{
    public Placement FindBest(VehicleDay day, int ride)
    {
        var best = search.FindBest(day, ride);
        var bare = new VehicleDay(day.Vehicle);
        bare.CopyFrom(day);
        breaks.TakeOut(bare);
        if (!bare.Schedule(problem))
            return best;
        var place = search.FindBest(bare, ride);
        if (!place.IsFound || place.Cost >= best.Cost)
            return best;
        bare.Put(place);
        bare.Rides++;
        foreach (var route in bare.Routes)
            shape.Fill(route, bare.Vehicle);
        if (!bare.Schedule(problem) || !bare.IsWithinLimits || !breaks.TryPlace(bare) || !bare.IsWithinLimits)
            return best;
        var extra = (long)problem.CostIn(ride, day.Vehicle.Index) + problem.Rides.Metres[place.Variant];
        var cost = bare.Cost - day.Cost + extra;
        return cost < best.Cost ? place with { Cost = cost, MovesBreaks = true } : best;
    }
}
