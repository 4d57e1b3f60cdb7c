using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Commands;

/// <summary>A text file with one location a line; empty lines and lines that begin with # are left out.</summary>
public static class LocationFile
{
    /// <exception cref="InputException">The file cannot be read, is empty, or a line is no known location.</exception>
    public static IReadOnlyList<Location> Read(string path, PlaceIndex places)
    {
        var locations = new List<Location>();
        var number = 0;
        foreach (var line in ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#'))
                continue;
            try
            {
                locations.Add(LocationText.Parse(line.Trim(), places));
            }
            catch (InputException error)
            {
                throw new InputException($"{path}, line {number}: {error.Message}", error);
            }
        }
        return locations.Count > 0 ? locations : throw new InputException($"{path} holds no location; write one a line.");
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be read.", error);
        }
    }
}
