using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Mobilitaet.Routing.Places.Amenities;

/// <summary>The amenities of the imported OSM file as JSON beside the place index.</summary>
public static class AmenityFile
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InputException">The file is missing, damaged or of another version.</exception>
    public static AmenityList Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var stored = JsonSerializer.Deserialize<StoredList>(stream, s_json);
            if (stored is not { Version: Version, Amenities: not null })
                throw new InputException($"{path} is of another version; run 'mobilitaet import FILE' again.");
            Instant? timestamp = stored.Timestamp is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;
            return new AmenityList(stored.Source, timestamp,
                [.. stored.Amenities.Select(amenity => new Amenity(amenity.Element, amenity.Id, new GeoPoint(amenity.Latitude, amenity.Longitude), amenity.Tags))]);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("No amenities are imported; run 'mobilitaet import FILE' (again) with an OpenStreetMap file.", missing);
        }
        catch (Exception damage) when (damage is JsonException or ArgumentOutOfRangeException)
        {
            throw new InputException($"{path} is damaged; run 'mobilitaet import FILE' again.", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Replaces <paramref name="path"/> in one step.</summary>
    internal static void Write(string path, AmenityList list)
    {
        var stored = new StoredList(Version, list.Source, list.Timestamp?.ToUnixTimeSeconds(),
            [.. list.Amenities.Select(amenity => new StoredAmenity(amenity.Element, amenity.Id, amenity.Position.Latitude, amenity.Position.Longitude, amenity.Tags))]);
        var temporary = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (var stream = File.Create(temporary))
                JsonSerializer.Serialize(stream, stored, s_json);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new InputException($"{path} cannot be written ({failure.Message.TrimEnd('.')}); choose a folder that exists and is writable.", failure);
        }
    }

    private sealed record StoredList(int Version, string Source, long? Timestamp, IReadOnlyList<StoredAmenity>? Amenities);

    private sealed record StoredAmenity(string Element, long Id, double Latitude, double Longitude, IReadOnlyDictionary<string, string> Tags);
}
