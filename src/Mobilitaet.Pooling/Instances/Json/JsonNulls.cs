using System.Text;
using System.Text.Json;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Json;

/// <summary>Refuses null in lists, where it means nothing; only a cell of a table of travel times may be null.</summary>
internal static class JsonNulls
{
    /// <exception cref="InputException">A list holds null, or the text is no JSON.</exception>
    public static void Refuse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var lists = new Stack<bool>();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    lists.Push(reader.TokenType == JsonTokenType.StartArray);
                else if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                    lists.Pop();
                else if (reader.TokenType == JsonTokenType.Null && IsForbidden(lists))
                    throw new InputException("A list of the instance holds null; only travel times may.");
            }
        }
        catch (JsonException error)
        {
            throw JsonErrors.Explain(error);
        }
    }

    /// <summary>A table is a list of lists two objects deep; nothing else lies so.</summary>
    private static bool IsForbidden(Stack<bool> lists) =>
        lists.TryPeek(out var isList) && isList && !(lists.Count == 4 && lists.SequenceEqual([true, true, false, false]));
}
