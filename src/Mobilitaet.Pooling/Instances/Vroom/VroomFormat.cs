using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>
/// Reads VROOM's JSON as far as shipments go. A vehicle makes one tour; its longest travel time limits the whole tour; a break is taken with nobody on board;
/// amounts are seats, child seats, boosters, wheelchair places and prams in this order. Cost is metres where distances are given, else seconds of driving.
/// </summary>
internal static class VroomFormat
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <exception cref="InputException">The text is no such problem, or asks for more than shipments.</exception>
    public static PoolInstance Read(string name, string text)
    {
        JsonNulls.Refuse(text);
        try
        {
            var source = JsonSerializer.Deserialize<VroomProblem>(text, s_options) ?? throw new InputException("The instance is empty.");
            if (source.Jobs is { Count: > 0 })
                throw new InputException("The instance has jobs; only shipments, each with a pickup and a delivery, are supported.");
            var times = VroomTravelTimes.Read(source);
            var skills = new VroomSkills();
            var clock = new VroomClock(source);
            var shipments = new VroomShipments(clock, skills, source.Shipments ?? []);
            var vehicles = new VroomVehicles(clock, skills, times.Origins - 1);
            var problem = new PoolProblem(shipments.Read(times.Origins - 1), [.. (source.Vehicles ?? []).Select(vehicles.Read)], times);
            return new PoolInstance(name, problem, times.HasDistances ? 1 : 1000);
        }
        catch (JsonException error)
        {
            throw JsonErrors.Explain(error);
        }
    }

    /// <exception cref="InputException">There are more kinds than a car can have.</exception>
    public static Load Amounts(IReadOnlyList<int>? amounts, string what)
    {
        var given = amounts ?? [];
        if (given.Count > Load.Kinds.Count)
            throw new InputException($"{what} has {given.Count} amounts; at most {Load.Kinds.Count} are supported.");
        int Of(int kind) => kind < given.Count ? given[kind] : 0;
        return new Load(Of(0), Of(1), Of(2), Of(3), Of(4));
    }
}
