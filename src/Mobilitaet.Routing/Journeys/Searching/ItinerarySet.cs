using Mobilitaet.Routing.Journeys.Ways;

namespace Mobilitaet.Routing.Journeys.Searching;

/// <summary>Keeps journeys that no other beats: leaving later, arriving earlier, with fewer vehicles, and with nothing that the other does without.</summary>
internal static class ItinerarySet
{
    /// <summary>A ride that spares this much walking is worth a word although it is slower.</summary>
    private const int WorthwhileSeconds = 15 * 60;

    /// <summary>The useful ones in order of departure, then arrival.</summary>
    public static List<Itinerary> Useful(IReadOnlyList<Itinerary> all)
    {
        var walk = all.FirstOrDefault(item => item.Layers == JourneyLayers.Foot);
        var useful = new List<Itinerary>();
        for (var i = 0; i < all.Count; i++)
        {
            var beaten = walk is not null && all[i].VehicleCount > 0 && all[i].Seconds >= walk.Seconds
                && walk.Seconds - all[i].WalkSeconds < WorthwhileSeconds;
            for (var j = 0; j < all.Count && !beaten; j++)
                beaten = i != j && Beats(all[j], all[i], isFirst: j < i);
            if (!beaten)
                useful.Add(all[i]);
        }
        return [.. useful.OrderBy(item => item.Departure).ThenBy(item => item.Arrival).ThenBy(item => item.VehicleCount)];
    }

    /// <summary>A ride that one calls all the way can leave at other times, too: it beats whatever needs a call and is no quicker.</summary>
    private static bool Beats(Itinerary a, Itinerary b, bool isFirst)
    {
        if (a.Flex is { } call && b.Flex is null && b.Layers.HasFlag(JourneyLayers.OnDemand) && b.Seconds >= a.Seconds && call.CanLeaveAt(b.Departure))
            return true;
        if (a.Departure < b.Departure || a.Arrival > b.Arrival || a.VehicleCount > b.VehicleCount || !Serves(a, b))
            return false;
        return isFirst || a.Departure > b.Departure || a.Arrival < b.Arrival || a.VehicleCount < b.VehicleCount || a.Layers != b.Layers;
    }

    /// <summary>Walking, cycling and driving all the way are different wishes and never compete; with vehicles, what needs less is the better one.</summary>
    private static bool Serves(Itinerary a, Itinerary b) =>
        a.Direct is null && b.Direct is null ? (a.Layers & ~b.Layers) == 0 : a.Layers == b.Layers;
}
