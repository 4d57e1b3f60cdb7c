namespace Mobilitaet.Routing.MappedFiles;

/// <summary>A mapped file cannot be used; the message names the file, the cause and what to do.</summary>
public sealed class MappedFileException(string path, string cause, string remedy) : InputException($"{path}: {cause}. {remedy}");
