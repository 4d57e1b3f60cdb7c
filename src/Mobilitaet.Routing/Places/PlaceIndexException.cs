namespace Mobilitaet.Routing.Places;

/// <summary>A place index cannot be used; the message names the file, the cause and what to do.</summary>
public sealed class PlaceIndexException(string path, string cause)
    : InputException($"{path}: {cause}. Import the places again with 'mobilitaet import'.");
