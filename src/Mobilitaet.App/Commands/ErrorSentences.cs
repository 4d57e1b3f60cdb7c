using System.Net.Sockets;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Commands;

/// <summary>Turns the errors a user can do something about into one sentence each.</summary>
public static class ErrorSentences
{
    /// <summary>The sentence for an error that the user can act on; null for an error of the program itself.</summary>
    public static string? Find(Exception error) => error switch
    {
        InputException => OneLine(error.Message),
        UnauthorizedAccessException => $"Access is denied: {OneLine(error.Message)}",
        IOException => OneLine(error.Message),
        SocketException => $"The connection failed: {OneLine(error.Message)}",
        _ => null,
    };

    /// <summary>The error itself where a task or a reflection call wrapped it.</summary>
    public static Exception Unwrap(Exception error) => error switch
    {
        AggregateException { InnerExceptions.Count: 1 } aggregate => Unwrap(aggregate.InnerExceptions[0]),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => error,
    };

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[])['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
