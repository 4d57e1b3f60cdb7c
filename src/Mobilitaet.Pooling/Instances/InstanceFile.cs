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
        return path.EndsWith(".vol", StringComparison.OrdinalIgnoreCase) ? VolunteerDayFormat.Read(name, text) : CordeauFormat.Read(name, text);
    }
}
