using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Turns the gathered places into the tables of the index.</summary>
internal sealed class PlaceTablesBuilder
{
    private const byte MainName = 100;
    private const byte OtherName = 96;
    private const byte PostcodeName = 90;
    private const byte CategoryName = 82;

    private readonly PlaceDraft[] _drafts;
    private readonly SlotCollector _slots = new();
    private readonly TextTableBuilder _texts = new();
    private readonly List<int> _nameStart = [0];
    private readonly List<byte> _nameWorth = [];
    private readonly int[] _context;
    private readonly int[] _categoryContext;

    private PlaceTablesBuilder(IEnumerable<PlaceDraft> drafts)
    {
        _drafts = [.. drafts.OrderByDescending(d => d.Importance).ThenBy(d => d.Name, StringComparer.Ordinal)
            .ThenBy(d => d.LatitudeE7).ThenBy(d => d.LongitudeE7)];
        _context = new int[_drafts.Length];
        _categoryContext = new int[_drafts.Length];
    }

    public static PlaceTables Build(IEnumerable<PlaceDraft> drafts) => new PlaceTablesBuilder(drafts).Build();

    private PlaceTables Build()
    {
        for (var i = 0; i < _drafts.Length; i++)
            AddWords(i);
        var words = _slots.BuildVocabulary();
        var (postingStart, postings) = CollectPostings(words.Count);
        var doors = _drafts.SelectMany(d => d.Doors).ToArray();
        return new PlaceTables
        {
            Words = words,
            PostingStart = postingStart,
            Postings = postings,
            Kind = [.. _drafts.Select(d => (byte)d.Kind)],
            Category = Column(d => _texts.NumberOf(d.Category)),
            Name = Column(d => _texts.NumberOf(d.Name)),
            LatitudeE7 = Column(d => d.LatitudeE7),
            LongitudeE7 = Column(d => d.LongitudeE7),
            Population = Column(d => d.Population ?? -1),
            Locality = Column(d => _texts.NumberOf(d.Locality)),
            Municipality = Column(d => d.Municipality),
            MunicipalityName = Column(d => _texts.NumberOf(d.MunicipalityName)),
            Postcode = Column(d => _texts.NumberOf(d.Postcode)),
            Importance = [.. _drafts.Select(d => d.Importance)],
            Context = _context,
            CategoryContext = _categoryContext,
            NameStart = [.. _nameStart],
            NameWordCount = [.. _slots.NameWordCount],
            NameWorth = [.. _nameWorth],
            SlotStart = [.. _slots.NameSlotStart],
            Slots = [.. _slots.NameSlots],
            ContextStart = [.. _slots.ContextStart],
            ContextSlots = [.. _slots.ContextSlots],
            NumberStart = DoorStarts(),
            NumberText = [.. doors.Select(d => _texts.NumberOf(d.Text))],
            NumberCode = [.. doors.Select(d => d.Number.Packed)],
            NumberLatitudeE7 = [.. doors.Select(d => d.LatitudeE7)],
            NumberLongitudeE7 = [.. doors.Select(d => d.LongitudeE7)],
            // Last, when all columns have numbered their texts.
            Texts = _texts.Build(),
        };
    }

    private int[] Column(Func<PlaceDraft, int> value) => [.. _drafts.Select(value)];

    private void AddWords(int document)
    {
        var draft = _drafts[document];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < draft.Names.Count; i++)
        {
            var worth = i == 0 ? MainName : OtherName;
            AddName(draft.Names[i], false, worth, seen);
            if (NameFolding.HasUmlauts(draft.Names[i]))
                AddName(draft.Names[i], true, worth, seen);
        }
        if (draft.Kind is PlaceKind.Settlement or PlaceKind.Municipality && draft.Postcode is { } postcode)
            AddName(postcode, false, PostcodeName, seen);
        var categoryWords = CategoryWords.Of(draft.Category);
        foreach (var word in categoryWords)
            AddName(word, false, CategoryName, seen);
        _nameStart.Add(_nameWorth.Count);
        _categoryContext[document] = categoryWords.Count == 0 ? -1 : _slots.AddContext(categoryWords);
        _context[document] = _slots.AddContext(ContextOf(draft));
    }

    private void AddName(string name, bool expandUmlauts, byte worth, HashSet<string> seen)
    {
        var words = NameFolding.Words(name, expandUmlauts);
        if (seen.Add(string.Join(' ', words.Select(w => w.Text))) && _slots.AddName(words))
            _nameWorth.Add(worth);
    }

    private static string[] ContextOf(PlaceDraft draft) =>
        [.. new[] { draft.Locality, draft.MunicipalityName, draft.Postcode, draft.County }.Concat(draft.Surroundings)
            .OfType<string>().Distinct(StringComparer.Ordinal)];

    private (int[] Start, int[] Postings) CollectPostings(int words)
    {
        var pairs = new long[_slots.NameSlots.Count];
        for (var document = 0; document < _drafts.Length; document++)
        {
            for (var slot = _slots.NameSlotStart[_nameStart[document]]; slot < _slots.NameSlotStart[_nameStart[document + 1]]; slot++)
                pairs[slot] = ((long)_slots.NameSlots[slot] << 32) | (uint)document;
        }
        Array.Sort(pairs);
        var start = new int[words + 1];
        var postings = new List<int>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (i > 0 && pairs[i] == pairs[i - 1])
                continue;
            postings.Add((int)pairs[i]);
            start[(int)(pairs[i] >> 32) + 1] = postings.Count;
        }
        for (var word = 1; word <= words; word++)
            start[word] = Math.Max(start[word], start[word - 1]);
        return (start, [.. postings]);
    }

    private int[] DoorStarts()
    {
        var starts = new int[_drafts.Length + 1];
        for (var i = 0; i < _drafts.Length; i++)
            starts[i + 1] = starts[i] + _drafts[i].Doors.Count;
        return starts;
    }
}
