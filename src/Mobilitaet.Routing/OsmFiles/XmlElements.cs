using System.Globalization;
using System.Xml;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Puts the elements of an OSM XML document together, part by part, and delivers each whole one.</summary>
internal sealed class XmlElements
{
    // The API allows 2,000 nodes in a way and 32,000 members in a relation; anything beyond this is an attack on memory.
    private const int PartLimit = 1 << 20;

    private readonly OsmVisitor _visitor;
    private readonly OsmReadOptions _options;
    private readonly XmlNames _names;
    private readonly List<long> _nodeIds = [];
    private readonly List<OsmMember> _members = [];
    private readonly XmlTags _tags = new();
    private OsmElementKinds _kind;
    private string? _defect;
    private string? _defectCode;
    private bool _deleted;
    private long _id;
    private double _latitude;
    private double _longitude;

    public XmlElements(XmlNameTable names, OsmVisitor visitor, OsmReadOptions options)
    {
        _names = new XmlNames(names);
        _visitor = visitor;
        _options = options;
    }

    /// <summary>Starts the element that the reader stands on; unknown ones (bounds, note, ...) are passed over.</summary>
    public void Begin(XmlReader xml)
    {
        var kind = XmlNames.KindOf(xml.LocalName);
        if (kind == OsmElementKinds.None && !XmlNames.IsFurniture(xml.LocalName))
            _options.Warnings.Add("unknown_element", Shown(xml.LocalName), "It is no part of OSM data and was left out.");
        _kind = kind & _options.Kinds;
        if (_kind == OsmElementKinds.None)
            return;
        var empty = xml.IsEmptyElement;
        Clear();
        string? id = null, latitude = null, longitude = null;
        while (xml.MoveToNextAttribute())
        {
            var name = xml.LocalName;
            if (ReferenceEquals(name, _names.Id))
                id = xml.Value;
            else if (ReferenceEquals(name, _names.Lat))
                latitude = xml.Value;
            else if (ReferenceEquals(name, _names.Lon))
                longitude = xml.Value;
            else if (ReferenceEquals(name, _names.Visible))
                _deleted |= xml.Value == "false";
            else if (ReferenceEquals(name, _names.Action))
                _deleted |= xml.Value == "delete";
        }
        if (!TryParseId(id, out _id))
            Defect("element_without_id", $"Its id is {Shown(id)}; the element was left out.");
        else if (_kind == OsmElementKinds.Nodes && !_deleted)
            ReadPosition(latitude, longitude);
        if (empty)
            End();
    }

    /// <summary>Adds the tag, node reference or member that the reader stands on.</summary>
    public void AddPart(XmlReader xml)
    {
        if (_kind == OsmElementKinds.None)
            return;
        var name = xml.LocalName;
        if (ReferenceEquals(name, _names.Tag))
            AddTag(xml);
        else if (ReferenceEquals(name, _names.Nd) && _kind == OsmElementKinds.Ways)
            AddNodeId(xml);
        else if (ReferenceEquals(name, _names.Member) && _kind == OsmElementKinds.Relations)
            AddMember(xml);
        else if (!XmlNames.IsFurniture(name))
            _options.Warnings.Add("unknown_part", Name(), $"It has a part {Shown(name)}, which was left out.");
        if (_nodeIds.Count > PartLimit || _members.Count > PartLimit || _tags.Count > PartLimit)
            throw new OsmDamageException($"{Name()} has more than {PartLimit} parts.");
    }

    /// <summary>Delivers the element just ended unless it is deleted or unusable.</summary>
    public void End()
    {
        var kind = _kind;
        _kind = OsmElementKinds.None;
        if (kind == OsmElementKinds.None || _deleted)
            return;
        if (_defect is not null)
        {
            _options.Warnings.Add(_defectCode!, Name(kind), _defect);
            return;
        }
        if (kind == OsmElementKinds.Nodes)
            DeliverNode();
        else if (kind == OsmElementKinds.Ways)
            _visitor.VisitWay(_id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_nodeIds), _tags.View());
        else
            _visitor.VisitRelation(_id, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_members), _tags.View());
    }

    private void DeliverNode()
    {
        var latitudeE7 = (int)Math.Round(_latitude * 1e7);
        var longitudeE7 = (int)Math.Round(_longitude * 1e7);
        if (_options.Clip is null || _options.Clip.Contains(latitudeE7, longitudeE7))
            _visitor.VisitNode(_id, latitudeE7, longitudeE7, _tags.View());
    }

    private void ReadPosition(string? latitude, string? longitude)
    {
        if (latitude is null || longitude is null)
            Defect("node_without_position", "It has no coordinates; the node was left out.");
        else if (!TryParseDegrees(latitude, out _latitude) || !TryParseDegrees(longitude, out _longitude))
            Defect("unreadable_number", $"Its coordinates are {Shown(latitude)} and {Shown(longitude)}; the node was left out.");
        else if (!new GeoPoint(_latitude, _longitude).IsValid)
            Defect("node_outside_globe", "Its position is not on the globe; the node was left out.");
    }

    private void AddTag(XmlReader xml)
    {
        string? key = null, value = null;
        while (xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, _names.K))
                key = xml.Value;
            else if (ReferenceEquals(xml.LocalName, _names.V))
                value = xml.Value;
        }
        if (key is null || value is null)
            _options.Warnings.Add("incomplete_tag", Name(), "A tag without key or value was left out.");
        else
            _tags.Add(key, value);
    }

    private void AddNodeId(XmlReader xml)
    {
        var text = xml.GetAttribute(_names.Ref);
        if (TryParseId(text, out var id))
            _nodeIds.Add(id);
        else
            Defect("unreadable_number", $"It refers to the node {Shown(text)}; the way was left out.");
    }

    private void AddMember(XmlReader xml)
    {
        string? id = null, type = null, role = null;
        while (xml.MoveToNextAttribute())
        {
            var name = xml.LocalName;
            if (ReferenceEquals(name, _names.Ref))
                id = xml.Value;
            else if (ReferenceEquals(name, _names.Type))
                type = xml.Value;
            else if (ReferenceEquals(name, _names.Role))
                role = xml.Value;
        }
        var kind = XmlNames.KindOf(type);
        if (kind == OsmElementKinds.None)
            Defect("unknown_member_type", $"It has a member of type {Shown(type)}; the relation was left out.");
        else if (!TryParseId(id, out var number))
            Defect("unreadable_number", $"It refers to the member {Shown(id)}; the relation was left out.");
        else
            _members.Add(new OsmMember(kind, number, _tags.Share(role ?? "")));
    }

    private void Clear()
    {
        _nodeIds.Clear();
        _members.Clear();
        _tags.Clear();
        _defect = null;
        _deleted = false;
        _id = 0;
    }

    private void Defect(string code, string detail)
    {
        if (_defect is not null)
            return;
        _defectCode = code;
        _defect = detail;
    }

    private string Name() => Name(_kind);

    private string Name(OsmElementKinds kind) => kind switch
    {
        OsmElementKinds.Nodes => $"node {_id}",
        OsmElementKinds.Ways => $"way {_id}",
        _ => $"relation {_id}",
    };

    private static string Shown(string? text) => text switch
    {
        null => "missing",
        { Length: > 40 } => $"'{OsmFileException.OneLine(text[..40])}...'",
        _ => $"'{OsmFileException.OneLine(text)}'",
    };

    private static bool TryParseId(string? text, out long id) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out id);

    private static bool TryParseDegrees(string text, out double degrees) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out degrees)
        && double.IsFinite(degrees);
}
