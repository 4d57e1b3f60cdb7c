namespace Mobilitaet.Routing.OsmFiles;

/// <summary>A decoder met data that breaks the format; the reader above it adds file and position.</summary>
internal sealed class OsmDamageException : Exception
{
    public OsmDamageException(string cause)
        : base(cause)
    {
    }

    public OsmDamageException(string cause, Exception inner)
        : base(cause, inner)
    {
    }
}
