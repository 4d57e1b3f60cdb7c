using System.Text.Json;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Says in one sentence what is wrong with a JSON file, and where.</summary>
internal static class JsonErrors
{
    public static InputException Explain(JsonException error)
    {
        var line = error.LineNumber is { } number ? $"line {number + 1}" : "an unknown line";
        var place = error.Path is { Length: > 1 } path ? $" at {path[2..]}" : "";
        // What the library says ends with its own account of the place.
        var what = error.Message.Split(" Path: ")[0].Split(" LineNumber: ")[0].ReplaceLineEndings(" ").TrimEnd('.');
        return new InputException($"The instance cannot be used, {line}{place}: {Plain(what)}.", error);
    }

    private static string Plain(string what)
    {
        var quoted = what.Split('\'');
        if (what.Contains("missing required properties", StringComparison.Ordinal))
            return $"something is missing: {string.Join(", ", quoted.Where((_, index) => index >= 3 && index % 2 == 1))}";
        if (what.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return $"nothing of the name {quoted[1]} is known there";
        if (what.Contains("Duplicate property", StringComparison.Ordinal))
            return $"{quoted[1]} is there twice";
        if (what.Contains("allow null values", StringComparison.Ordinal))
            return $"{quoted[1]} must not be null";
        return what.Contains(" type '", StringComparison.Ordinal) || what.Contains("could not be converted to", StringComparison.Ordinal)
            ? "there is another kind of value than belongs there"
            : what;
    }
}
