namespace Mobilitaet.District.Demo.Map;

/// <summary>What a line means to the lines drawn after it.</summary>
internal enum LineKind
{
    /// <summary>Joined by a shared node where another street crosses it.</summary>
    Street,

    /// <summary>Crossed on a bridge: motorway, railway, river.</summary>
    Barrier,

    /// <summary>Neither joined nor crossed: boundaries and areas.</summary>
    Drawing,
}
