namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Decodes one PrimitiveBlock and delivers its wanted elements; groups that nobody wants are passed over by their length.</summary>
internal sealed class PbfBlock(OsmVisitor visitor, OsmReadOptions options)
{
    private readonly PbfStringTable _strings = new();
    private readonly PbfTags _tags = new();
    private readonly PackedNumbers _ids = new();
    private readonly PackedNumbers _latitudes = new();
    private readonly PackedNumbers _longitudes = new();
    private readonly PackedNumbers _visible = new();
    private readonly PackedNumbers _keys = new();
    private readonly PackedNumbers _values = new();
    private OsmMember[] _members = new OsmMember[64];
    private PbfScale _scale;

    /// <summary>Delivers the elements of <paramref name="block"/> in their order and returns all kinds that it holds, wanted or not.</summary>
    public OsmElementKinds Deliver(ReadOnlySpan<byte> block)
    {
        ReadFrame(block);
        var kinds = OsmElementKinds.None;
        var cursor = new ProtobufCursor(block);
        while (cursor.Next())
        {
            if (cursor.Field == 2)
                kinds |= DeliverGroup(block, cursor.ReadBytes());
            else
                cursor.Skip();
        }
        return kinds;
    }

    // Scale and strings may stand behind the groups that need them.
    private void ReadFrame(ReadOnlySpan<byte> block)
    {
        _strings.Clear();
        long granularity = 100, latitudeOffset = 0, longitudeOffset = 0;
        var cursor = new ProtobufCursor(block);
        while (cursor.Next())
        {
            switch (cursor.Field)
            {
                case 1: _strings.Add(block, cursor.ReadBytes()); break;
                case 17: granularity = cursor.ReadLong(); break;
                case 19: latitudeOffset = cursor.ReadLong(); break;
                case 20: longitudeOffset = cursor.ReadLong(); break;
                default: cursor.Skip(); break;
            }
        }
        if (granularity is <= 0 or > int.MaxValue)
            throw new OsmDamageException($"a block has the granularity {granularity}.");
        _scale = new PbfScale(granularity, latitudeOffset, longitudeOffset);
    }

    private OsmElementKinds DeliverGroup(ReadOnlySpan<byte> block, ReadOnlySpan<byte> group)
    {
        var kinds = OsmElementKinds.None;
        var cursor = new ProtobufCursor(group);
        while (cursor.Next())
        {
            var kind = cursor.Field switch
            {
                1 or 2 => OsmElementKinds.Nodes,
                3 => OsmElementKinds.Ways,
                4 => OsmElementKinds.Relations,
                _ => OsmElementKinds.None,
            };
            kinds |= kind;
            if ((kind & options.Kinds) == 0)
            {
                cursor.Skip();
                continue;
            }
            switch (cursor.Field)
            {
                case 1: DeliverNode(block, cursor.ReadBytes()); break;
                case 2: DeliverDenseNodes(block, cursor.ReadBytes()); break;
                case 3: DeliverWay(block, cursor.ReadBytes()); break;
                default: DeliverRelation(block, cursor.ReadBytes()); break;
            }
        }
        return kinds;
    }

    private void DeliverDenseNodes(ReadOnlySpan<byte> block, ReadOnlySpan<byte> message)
    {
        ClearBuffers();
        _tags.Clear();
        var cursor = new ProtobufCursor(message);
        while (cursor.Next())
        {
            switch (cursor.Field)
            {
                case 1: _ids.AddDifferences(cursor.ReadPacked()); break;
                case 5: ReadDenseVisibility(cursor.ReadBytes()); break;
                case 8: _latitudes.AddDifferences(cursor.ReadPacked()); break;
                case 9: _longitudes.AddDifferences(cursor.ReadPacked()); break;
                case 10: _tags.AddDense(cursor.ReadPacked()); break;
                default: cursor.Skip(); break;
            }
        }
        if (_latitudes.Count != _ids.Count || _longitudes.Count != _ids.Count)
            throw new OsmDamageException($"{_ids.Count} nodes have {_latitudes.Count} latitudes and {_longitudes.Count} longitudes.");
        if (_visible.Count != 0 && _visible.Count != _ids.Count)
            throw new OsmDamageException($"{_ids.Count} nodes have {_visible.Count} visibility marks.");
        var ids = _ids.Values;
        var latitudes = _latitudes.Values;
        var longitudes = _longitudes.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            var keysAndValues = _tags.NextDense();
            if (_visible.Count == 0 || _visible.Values[i] != 0)
                DeliverNode(block, ids[i], latitudes[i], longitudes[i], keysAndValues);
        }
    }

    private void ReadDenseVisibility(ReadOnlySpan<byte> info)
    {
        var cursor = new ProtobufCursor(info);
        while (cursor.Next())
        {
            if (cursor.Field == 6)
                _visible.AddPlain(cursor.ReadPacked());
            else
                cursor.Skip();
        }
    }

    private void DeliverNode(ReadOnlySpan<byte> block, ReadOnlySpan<byte> message)
    {
        ClearBuffers();
        long id = 0, latitude = 0, longitude = 0;
        var visible = true;
        var cursor = new ProtobufCursor(message);
        while (cursor.Next())
        {
            switch (cursor.Field)
            {
                case 1: id = cursor.ReadZigZag(); break;
                case 2: _keys.AddPlain(cursor.ReadPacked()); break;
                case 3: _values.AddPlain(cursor.ReadPacked()); break;
                case 4: visible = IsVisible(cursor.ReadBytes()); break;
                case 8: latitude = cursor.ReadZigZag(); break;
                case 9: longitude = cursor.ReadZigZag(); break;
                default: cursor.Skip(); break;
            }
        }
        if (visible)
            DeliverNode(block, id, latitude, longitude, _tags.Pair(_keys.Values, _values.Values));
    }

    private void DeliverNode(ReadOnlySpan<byte> block, long id, long latitude, long longitude, ReadOnlySpan<int> keysAndValues)
    {
        if (!_scale.TryConvert(latitude, longitude, out var latitudeE7, out var longitudeE7))
        {
            options.Warnings.Add("node_outside_globe", $"node {id}", "Its position is not on the globe; the node was left out.");
            return;
        }
        if (options.Clip is { } clip && !clip.Contains(latitudeE7, longitudeE7))
            return;
        visitor.VisitNode(id, latitudeE7, longitudeE7, Tags(block, keysAndValues));
    }

    private void DeliverWay(ReadOnlySpan<byte> block, ReadOnlySpan<byte> message)
    {
        ClearBuffers();
        long id = 0;
        var visible = true;
        var cursor = new ProtobufCursor(message);
        while (cursor.Next())
        {
            switch (cursor.Field)
            {
                case 1: id = cursor.ReadLong(); break;
                case 2: _keys.AddPlain(cursor.ReadPacked()); break;
                case 3: _values.AddPlain(cursor.ReadPacked()); break;
                case 4: visible = IsVisible(cursor.ReadBytes()); break;
                case 8: _ids.AddDifferences(cursor.ReadPacked()); break;
                default: cursor.Skip(); break;
            }
        }
        if (visible)
            visitor.VisitWay(id, _ids.Values, Tags(block, _tags.Pair(_keys.Values, _values.Values)));
    }

    private void DeliverRelation(ReadOnlySpan<byte> block, ReadOnlySpan<byte> message)
    {
        ClearBuffers();
        long id = 0;
        var visible = true;
        var roles = _latitudes;
        var kinds = _longitudes;
        var cursor = new ProtobufCursor(message);
        while (cursor.Next())
        {
            switch (cursor.Field)
            {
                case 1: id = cursor.ReadLong(); break;
                case 2: _keys.AddPlain(cursor.ReadPacked()); break;
                case 3: _values.AddPlain(cursor.ReadPacked()); break;
                case 4: visible = IsVisible(cursor.ReadBytes()); break;
                case 8: roles.AddPlain(cursor.ReadPacked()); break;
                case 9: _ids.AddDifferences(cursor.ReadPacked()); break;
                case 10: kinds.AddPlain(cursor.ReadPacked()); break;
                default: cursor.Skip(); break;
            }
        }
        if (!visible)
            return;
        var members = ReadMembers(block, id, roles.Values, kinds.Values);
        visitor.VisitRelation(id, members, Tags(block, _tags.Pair(_keys.Values, _values.Values)));
    }

    private ReadOnlySpan<OsmMember> ReadMembers(ReadOnlySpan<byte> block, long relation, ReadOnlySpan<long> roles, ReadOnlySpan<long> kinds)
    {
        var count = _ids.Count;
        if (roles.Length != count || kinds.Length != count)
            throw new OsmDamageException($"relation {relation} has {count} members with {roles.Length} roles and {kinds.Length} kinds.");
        if (_members.Length < count)
            _members = new OsmMember[Math.Max(count, _members.Length * 2)];
        for (var i = 0; i < count; i++)
        {
            _strings.Require(block, roles[i]);
            var kind = kinds[i] switch
            {
                0 => OsmElementKinds.Nodes,
                1 => OsmElementKinds.Ways,
                2 => OsmElementKinds.Relations,
                _ => throw new OsmDamageException($"relation {relation} has a member of unknown kind {kinds[i]}."),
            };
            _members[i] = new OsmMember(kind, _ids.Values[i], _strings.Strings[(int)roles[i]]);
        }
        return _members.AsSpan(0, count);
    }

    private OsmTags Tags(ReadOnlySpan<byte> block, ReadOnlySpan<int> keysAndValues)
    {
        foreach (var index in keysAndValues)
            _strings.Require(block, index);
        return new OsmTags(_strings.Strings, keysAndValues);
    }

    private static bool IsVisible(ReadOnlySpan<byte> info)
    {
        var visible = true;
        var cursor = new ProtobufCursor(info);
        while (cursor.Next())
        {
            if (cursor.Field == 6)
                visible = cursor.ReadUnsigned() != 0;
            else
                cursor.Skip();
        }
        return visible;
    }

    private void ClearBuffers()
    {
        _ids.Clear();
        _latitudes.Clear();
        _longitudes.Clear();
        _visible.Clear();
        _keys.Clear();
        _values.Clear();
    }
}
