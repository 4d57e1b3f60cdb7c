namespace Mobilitaet.Pooling.Construction;

/// <summary>Finds vehicles that differ in nothing but their number.</summary>
internal static class VehicleTypes
{
    public static void Assign(CompiledProblem problem)
    {
        var types = new Dictionary<string, List<CompiledVehicle>>(StringComparer.Ordinal);
        var next = 0;
        foreach (var vehicle in problem.Vehicles)
        {
            vehicle.Type = -1;
            var same = types.TryGetValue(Describe(vehicle), out var known) ? known : types[Describe(vehicle)] = [];
            foreach (var other in same)
            {
                if (SameCosts(problem, vehicle.Index, other.Index))
                {
                    vehicle.Type = other.Type;
                    break;
                }
            }
            if (vehicle.Type >= 0)
                continue;
            vehicle.Type = next++;
            same.Add(vehicle);
        }
    }

    private static string Describe(CompiledVehicle vehicle)
    {
        var source = vehicle.Source;
        if (vehicle.HasFixed || vehicle.HasBreaks)
            return $"#{vehicle.Index}";
        return string.Join('|', vehicle.Start, vehicle.End, string.Join(',', vehicle.Windows), string.Join(',', vehicle.Arrangements.Order()),
            source.MaximumTourMilliseconds, vehicle.MaximumMetres, vehicle.MaximumRides, vehicle.MaximumTours, source.OtherDaysMilliseconds);
    }

    private static bool SameCosts(CompiledProblem problem, int left, int right)
    {
        for (var ride = 0; ride < problem.Rides.Count; ride++)
        {
            if (problem.CostIn(ride, left) != problem.CostIn(ride, right))
                return false;
        }
        return true;
    }
}
