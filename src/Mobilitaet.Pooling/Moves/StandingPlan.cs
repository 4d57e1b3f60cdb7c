using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Moves;

/// <summary>Takes over what still fits of a plan: tours as they are, except requests that are no longer complete, in order or in company as they must be.</summary>
internal sealed class StandingPlan(PlanState state, UnitInsertion insertion)
{
    private readonly CompiledRides _rides = state.Problem.Rides;

    public void Load(PoolPlan plan) => new PlanLoader(state).Load(plan);

    /// <summary>Takes out what is not complete, in order or in company.</summary>
    public void Verify()
    {
        foreach (var unit in state.Problem.Units)
        {
            if (unit.SharesTours && !KeepsCompany(unit))
                TakeOut(unit);
        }
        for (var ride = 0; _rides.HasLinks && ride < _rides.Count; ride++)
        {
            if (state.VehicleOf[ride] >= 0 && insertion.Links.Concerns(ride) && !insertion.Links.Fasten(ride) && !state.IsLocked[ride])
                insertion.TakeOut(ride);
        }
    }

    private bool KeepsCompany(RideUnit unit)
    {
        for (var i = 0; i < unit.Rides.Length; i++)
        {
            if (state.VehicleOf[unit.Rides[i]] < 0)
                return false;
            if (i > 0 && _rides.Index[unit.Rides[i]] == _rides.Index[unit.Rides[i - 1]] && !ReferenceEquals(RouteOf(unit.Rides[i]), RouteOf(unit.Rides[i - 1])))
                return false;
        }
        return true;
    }

    private Route? RouteOf(int ride)
    {
        foreach (var route in state.Days[state.VehicleOf[ride]].Routes)
        {
            for (var k = 1; k <= route.Count; k++)
            {
                if (route.Node[k] >= 0 && _rides.Ride[route.Node[k] >> 1] == ride)
                    return route;
            }
            if (route.Head?.Done.Any(stop => _rides.Ride[stop.Node >> 1] == ride) == true)
                return route;
        }
        return null;
    }

    private void TakeOut(RideUnit unit)
    {
        foreach (var ride in unit.Rides)
        {
            if (state.VehicleOf[ride] >= 0 && !state.IsLocked[ride])
                insertion.TakeOut(ride);
        }
    }
}
