namespace Mobilitaet.Pooling.Construction;

/// <summary>Which open request is inserted next.</summary>
internal enum InsertionOrder
{
    /// <summary>The one that loses most if its best driver is taken by another (regret-2).</summary>
    MostRegret,

    /// <summary>The one that fewest drivers can take.</summary>
    FewestDrivers,

    /// <summary>The one that is cheapest for its number of people.</summary>
    CheapestPerPerson,

    /// <summary>The one whose first pickup is earliest in the day.</summary>
    EarliestInTheDay,
}
