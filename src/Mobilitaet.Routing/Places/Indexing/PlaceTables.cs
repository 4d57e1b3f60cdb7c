namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>
/// The flat arrays of a place index. Documents are sorted by importance, so that the first postings of a word are its most
/// important places. Names, house numbers, contexts and postings are slices: <c>Start[i]</c> to <c>Start[i + 1]</c>.
/// </summary>
internal sealed class PlaceTables
{
    public required TextTable Texts { get; init; }

    public required Vocabulary Words { get; init; }

    public required int[] PostingStart { get; init; }

    /// <summary>Ascending document numbers by word.</summary>
    public required int[] Postings { get; init; }

    public required byte[] Kind { get; init; }

    public required int[] Category { get; init; }

    public required int[] Name { get; init; }

    public required int[] LatitudeE7 { get; init; }

    public required int[] LongitudeE7 { get; init; }

    /// <summary>-1 when unknown.</summary>
    public required int[] Population { get; init; }

    public required int[] Locality { get; init; }

    /// <summary>Position in the list of municipalities, or -1.</summary>
    public required int[] Municipality { get; init; }

    public required int[] MunicipalityName { get; init; }

    public required int[] Postcode { get; init; }

    public required float[] Importance { get; init; }

    /// <summary>The words around a place: locality, municipality, postcode, county.</summary>
    public required int[] Context { get; init; }

    /// <summary>The words for what it is (school, Schule), as a context; -1 when there are none.</summary>
    public required int[] CategoryContext { get; init; }

    public required int[] NameStart { get; init; }

    /// <summary>How many words a name has; its slots are these words, then each joined pair, then all joined (three to five words).</summary>
    public required byte[] NameWordCount { get; init; }

    /// <summary>What a hit on this name is worth in percent: the main name 100.</summary>
    public required byte[] NameWorth { get; init; }

    public required int[] SlotStart { get; init; }

    public required int[] Slots { get; init; }

    public required int[] ContextStart { get; init; }

    public required int[] ContextSlots { get; init; }

    public required int[] NumberStart { get; init; }

    public required int[] NumberText { get; init; }

    /// <summary>The numbers as <see cref="Names.HouseNumber"/> packs them.</summary>
    public required long[] NumberCode { get; init; }

    public required int[] NumberLatitudeE7 { get; init; }

    public required int[] NumberLongitudeE7 { get; init; }

    public int Count => Kind.Length;

    public GeoPoint PositionOf(int document) => new(LatitudeE7[document] / 1e7, LongitudeE7[document] / 1e7);

    public void Write(SectionWriter to)
    {
        Texts.Write(to);
        Words.Write(to);
        to.Write<byte>(Kind);
        to.Write<byte>(NameWordCount);
        to.Write<byte>(NameWorth);
        to.Write<float>(Importance);
        to.Write<long>(NumberCode);
        foreach (var column in (int[][])[PostingStart, Postings, Category, Name, LatitudeE7, LongitudeE7, Population, Locality, Municipality,
            MunicipalityName, Postcode, Context, CategoryContext, NameStart, SlotStart, Slots, ContextStart, ContextSlots,
            NumberStart, NumberText, NumberLatitudeE7, NumberLongitudeE7])
            to.Write<int>(column);
    }

    public static PlaceTables Read(SectionReader from) => new()
    {
        Texts = TextTable.Read(from),
        Words = Vocabulary.Read(from),
        Kind = from.Read<byte>(),
        NameWordCount = from.Read<byte>(),
        NameWorth = from.Read<byte>(),
        Importance = from.Read<float>(),
        NumberCode = from.Read<long>(),
        PostingStart = from.Read<int>(),
        Postings = from.Read<int>(),
        Category = from.Read<int>(),
        Name = from.Read<int>(),
        LatitudeE7 = from.Read<int>(),
        LongitudeE7 = from.Read<int>(),
        Population = from.Read<int>(),
        Locality = from.Read<int>(),
        Municipality = from.Read<int>(),
        MunicipalityName = from.Read<int>(),
        Postcode = from.Read<int>(),
        Context = from.Read<int>(),
        CategoryContext = from.Read<int>(),
        NameStart = from.Read<int>(),
        SlotStart = from.Read<int>(),
        Slots = from.Read<int>(),
        ContextStart = from.Read<int>(),
        ContextSlots = from.Read<int>(),
        NumberStart = from.Read<int>(),
        NumberText = from.Read<int>(),
        NumberLatitudeE7 = from.Read<int>(),
        NumberLongitudeE7 = from.Read<int>(),
    };
}
