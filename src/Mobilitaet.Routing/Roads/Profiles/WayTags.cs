using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads.Profiles;

/// <summary>The tags of one way that matter to any travel mode, taken out in one pass; reused from way to way.</summary>
internal sealed class WayTags
{
    public string? Highway { get; private set; }

    public RoadClass Class { get; private set; }

    public string? Name { get; private set; }

    public string? Reference { get; private set; }

    public string? Junction { get; private set; }

    public string? Oneway { get; private set; }

    public string? OnewayBicycle { get; private set; }

    public string? OnewayFoot { get; private set; }

    public string? Access { get; private set; }

    public string? Vehicle { get; private set; }

    public string? MotorVehicle { get; private set; }

    public string? Motorcar { get; private set; }

    public string? Bicycle { get; private set; }

    public string? Foot { get; private set; }

    public string? Wheelchair { get; private set; }

    public string? Stroller { get; private set; }

    public string? MaxSpeed { get; private set; }

    public string? MaxSpeedForward { get; private set; }

    public string? MaxSpeedBackward { get; private set; }

    public string? SourceMaxSpeed { get; private set; }

    public string? MaxSpeedType { get; private set; }

    public string? ZoneMaxSpeed { get; private set; }

    public string? Surface { get; private set; }

    public string? Smoothness { get; private set; }

    public string? TrackType { get; private set; }

    public string? Service { get; private set; }

    public string? Sidewalk { get; private set; }

    public string? CyclewayBoth { get; private set; }

    public string? CyclewayLeft { get; private set; }

    public string? CyclewayRight { get; private set; }

    public string? RampStroller { get; private set; }

    public string? RampWheelchair { get; private set; }

    public string? Incline { get; private set; }

    public string? MotorroadTag { get; private set; }

    public string? Lanes { get; private set; }

    public string? Area { get; private set; }

    public string? Duration { get; private set; }

    public bool IsFerry { get; private set; }

    public bool IsRoundabout => Junction is "roundabout" or "circular";

    public void Read(OsmTags tags)
    {
        Clear();
        for (var i = 0; i < tags.Count; i++)
            Take(tags.KeyAt(i), tags.ValueAt(i));
        Class = IsFerry && Highway is null ? RoadClass.Ferry : RoadClasses.Parse(Highway);
    }

    // One switch over every key: the compiler hashes it, and each way is read once for all modes.
    private void Take(string key, string value)
    {
        switch (key)
        {
            case "highway": Highway = value; break;
            case "name": Name = value; break;
            case "ref": Reference = value; break;
            case "junction": Junction = value; break;
            case "oneway": Oneway = value; break;
            case "oneway:bicycle": OnewayBicycle = value; break;
            case "oneway:foot": OnewayFoot = value; break;
            case "access": Access = value; break;
            case "vehicle": Vehicle = value; break;
            case "motor_vehicle": MotorVehicle = value; break;
            case "motorcar": Motorcar = value; break;
            case "bicycle": Bicycle = value; break;
            case "foot": Foot = value; break;
            case "wheelchair": Wheelchair = value; break;
            case "stroller": Stroller = value; break;
            case "maxspeed": MaxSpeed = value; break;
            case "maxspeed:forward": MaxSpeedForward = value; break;
            case "maxspeed:backward": MaxSpeedBackward = value; break;
            case "source:maxspeed": SourceMaxSpeed = value; break;
            case "maxspeed:type": MaxSpeedType = value; break;
            case "zone:maxspeed": ZoneMaxSpeed = value; break;
            case "surface": Surface = value; break;
            case "smoothness": Smoothness = value; break;
            case "tracktype": TrackType = value; break;
            case "service": Service = value; break;
            case "sidewalk" or "sidewalk:both": Sidewalk ??= value; break;
            case "sidewalk:left" or "sidewalk:right" when value is "yes" or "separate": Sidewalk = value; break;
            case "cycleway" or "cycleway:both": CyclewayBoth = value; break;
            case "cycleway:left": CyclewayLeft = value; break;
            case "cycleway:right": CyclewayRight = value; break;
            case "ramp:stroller": RampStroller = value; break;
            case "ramp:wheelchair": RampWheelchair = value; break;
            case "incline": Incline = value; break;
            case "motorroad": MotorroadTag = value; break;
            case "lanes": Lanes = value; break;
            case "area": Area = value; break;
            case "duration": Duration = value; break;
            case "route": IsFerry = value == "ferry"; break;
        }
    }

    private void Clear()
    {
        Highway = Name = Reference = Junction = Oneway = OnewayBicycle = OnewayFoot = null;
        Access = Vehicle = MotorVehicle = Motorcar = Bicycle = Foot = Wheelchair = Stroller = null;
        MaxSpeed = MaxSpeedForward = MaxSpeedBackward = SourceMaxSpeed = MaxSpeedType = ZoneMaxSpeed = null;
        Surface = Smoothness = TrackType = Service = Sidewalk = CyclewayBoth = CyclewayLeft = CyclewayRight = null;
        RampStroller = RampWheelchair = Incline = MotorroadTag = Lanes = Area = Duration = null;
        IsFerry = false;
    }
}
