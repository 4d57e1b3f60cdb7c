namespace Mobilitaet.Routing.Roads;

/// <summary>A network file cannot be used; the message names the file, the cause and what to do.</summary>
public sealed class NetworkFileException(string path, string cause)
    : InputException($"{path}: {cause}. Import the streets again with 'mobilitaet import'.");
