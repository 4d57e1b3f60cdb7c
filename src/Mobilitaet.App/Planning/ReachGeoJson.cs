using System.Text.Json;
using System.Text.Json.Nodes;
using Mobilitaet.App.Api;

namespace Mobilitaet.App.Planning;

/// <summary>Draws the places of an answer as points with how many of the sessions each reaches.</summary>
public static class ReachGeoJson
{
    public static string Write(ReachListAnswer answer)
    {
        var features = answer.Items.GroupBy(item => (item.Place, item.Municipality, item.Latitude, item.Longitude, item.Layer)).Select(group => (JsonNode)new JsonObject
        {
            ["type"] = "Feature",
            ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(group.Key.Longitude, group.Key.Latitude) },
            ["properties"] = new JsonObject
            {
                ["place"] = group.Key.Place,
                ["municipality"] = group.Key.Municipality,
                ["layer"] = group.Key.Layer,
                ["sessions"] = group.Count(),
                ["reached"] = group.Count(item => item.IsReachable),
                ["reason"] = group.All(item => !item.IsReachable) ? group.First().Text : null,
            },
        });
        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray([.. features]) }.ToJsonString(JsonSettings.Indented);
    }
}
