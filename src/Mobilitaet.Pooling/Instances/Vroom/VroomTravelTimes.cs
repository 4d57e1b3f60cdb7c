using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>VROOM's matrices with one more place, last, that is no way from anywhere: there begins or ends who has no start or end.</summary>
internal static class VroomTravelTimes
{
    private const string DefaultProfile = "car";

    /// <exception cref="InputException">There is no such matrix, or it is not square.</exception>
    public static TravelTimes Read(VroomProblem problem)
    {
        var profiles = (problem.Vehicles ?? []).Select(vehicle => vehicle.Profile ?? DefaultProfile).Distinct().ToList();
        if (profiles.Count > 1)
            throw new InputException("The vehicles have several profiles; all must drive alike.");
        var profile = profiles.Count == 1 ? profiles[0] : DefaultProfile;
        if (problem.Matrices is null || !problem.Matrices.TryGetValue(profile, out var matrix) || matrix?.Durations is not { } durations)
            throw new InputException($"The instance needs a matrix of durations for the profile {profile}; places alone are not enough.");
        if (matrix.Costs is not null)
            throw new InputException("Matrices of costs are not supported; leave them out.");
        var times = new TravelTimes(durations.Count + 1, durations.Count + 1, matrix.Distances is not null);
        for (var from = 0; from <= durations.Count; from++)
        {
            Fill(times.MillisecondsFrom(from), durations, from, 1000);
            if (matrix.Distances is { } distances)
                Fill(times.MetresFrom(from), distances.Count == durations.Count ? distances : throw NotSquare(), from, 1);
        }
        return times;
    }

    private static void Fill(Span<int> cells, IReadOnlyList<IReadOnlyList<double>> rows, int from, int factor)
    {
        cells[^1] = 0;
        if (from == rows.Count)
        {
            cells.Clear();
            return;
        }
        if (rows[from] is not { } row || row.Count != rows.Count)
            throw NotSquare();
        for (var to = 0; to < row.Count; to++)
        {
            var cell = Math.Round(row[to] * factor);
            cells[to] = cell >= 0 ? (int)Math.Min(cell, TravelTimes.Unreachable) : throw new InputException("A matrix has a negative number.");
        }
    }

    private static InputException NotSquare() => new("The matrices must have as many columns as rows, all of the same size.");
}
