using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>What somebody asks for on a day of the replay.</summary>
/// <param name="Request">The rides, all of which are wanted.</param>
/// <param name="YoungestAge">Age of the youngest in the party.</param>
internal sealed record TripWish(PoolRequest Request, int YoungestAge)
{
    public int People => Request.People;

    public int Rides => Request.Rides.Count;
}
