using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>What the people of one scope reach of some sessions, layer by layer.</summary>
/// <param name="Scope">Whose reach.</param>
/// <param name="Filter">Of which sessions.</param>
/// <param name="Sessions">How many sessions there are.</param>
/// <param name="Offers">How many different offers they belong to.</param>
/// <param name="People">How many people are counted.</param>
/// <param name="Layers">One for each layer, in its order.</param>
public sealed record ReachAggregate(ReachScope Scope, ReachFilter Filter, int Sessions, int Offers, PeopleCount People, IReadOnlyList<LayerReach> Layers)
{
    public LayerReach this[ReachLayer layer] => Layers[(int)layer];

    /// <summary>Share of the people who reach at least one session; null when it may not be told.</summary>
    public double? ShareOfOne(ReachLayer layer) => this[layer].One.ShareOf(People);

    /// <summary>Share of the people who reach at least three sessions; null when it may not be told.</summary>
    public double? ShareOfThree(ReachLayer layer) => this[layer].Three.ShareOf(People);
}
