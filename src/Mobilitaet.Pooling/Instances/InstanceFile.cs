using System.Text.Json;
using Mobilitaet.Pooling.Instances.Json;
using Mobilitaet.Pooling.Instances.Vroom;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances;

/// <summary>Reads a pooling problem from a file of a known format.</summary>
public static class InstanceFile
{
    /// <exception cref="InputException">The file cannot be read or follows no known format.</exception>
    public static PoolInstance Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The instance {path} cannot be read: {failure.Message}", failure);
        }
        var name = Path.GetFileNameWithoutExtension(path);
        return Parse(name, path, text);
    }

    private static PoolInstance Parse(string name, string path, string text)
    {
        var first = text.AsSpan().TrimStart(" \t\r\n\uFEFF");
        if (first.StartsWith("{") || first.StartsWith("/") || path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return IsVroom(text) ? VroomFormat.Read(name, text) : JsonFormat.Read(name, text);
        return path.EndsWith(".vol", StringComparison.OrdinalIgnoreCase) ? VolunteerDayFormat.Read(name, text) : CordeauFormat.Read(name, text);
    }

    /// <summary>Our own JSON has requests; VROOM's has shipments or jobs.</summary>
    private static bool IsVroom(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object
                && (document.RootElement.TryGetProperty("shipments", out _) || document.RootElement.TryGetProperty("jobs", out _));
        }
        catch (JsonException error)
        {
            throw JsonErrors.Explain(error);
        }
    }
}
