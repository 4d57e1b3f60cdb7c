using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>
/// From which places nothing but vehicles of the timetable could lead to a door: walks, own rides and volunteers' tours all take too long, at whatever time.
/// Where no vehicle does either, the answer is known without judging any session, so a whole state's places cost little more than those of a district.
/// </summary>
internal sealed class FarPlaces
{
    /// <summary>A part of a report asks some twenty doors; a state's place takes 24 bytes of each.</summary>
    private const int RememberedDoors = 128;

    private static readonly ReachLayer[] s_layers = Enum.GetValues<ReachLayer>();
    private readonly ReachDoors _doors;
    private readonly int _placeCount;
    private readonly int _maxSeconds;
    private readonly int _longestDrive;
    private readonly ReachMemory<DoorView> _views = new(RememberedDoors);

    public FarPlaces(ReachInput input, ReachDoors doors)
    {
        (_doors, _placeCount, _maxSeconds) = (doors, input.Places.Count, input.Rules.MaxTravelMinutes * 60);
        _longestDrive = Math.Max(_maxSeconds, input.Drivers.Select(driver => driver.MaxTourMinutes * 60).DefaultIfEmpty().Max());
    }

    /// <summary>The places from which, or to which, something leads in time on streets alone, in order.</summary>
    public ReadOnlySpan<int> NearOf(int door) => ViewOf(door).Near;

    /// <summary>Answers for all places as if none was near and no vehicle ran.</summary>
    public void Fill(int door, ReachLayer[] layers, Span<ReachCell> cells)
    {
        var gaps = ViewOf(door).Gaps;
        for (var place = 0; place < _placeCount; place++)
        {
            foreach (var layer in layers)
            {
                var at = (place * ReachTable.LayerCount) + (int)layer;
                cells[at] = new ReachCell(gaps[at].Reason, default, default, GapReason.None, gaps[at].MissedBy);
            }
        }
    }

    private DoorView ViewOf(int door) => _views.Get(door, default, (asked, _) => Look(asked));

    private DoorView Look(int door)
    {
        var near = new List<int>();
        var gaps = new DirectionGap[_placeCount * ReachTable.LayerCount];
        for (var place = 0; place < _placeCount; place++)
        {
            var home = _doors.HomeOf(place);
            var there = new StreetWay(Seconds(_doors.Walking, home, door), Seconds(TravelMode.Bicycle, home, door), Seconds(TravelMode.Car, home, door));
            var back = new StreetWay(Seconds(_doors.Walking, door, home), Seconds(TravelMode.Bicycle, door, home), Seconds(TravelMode.Car, door, home));
            if (IsNear(there) || IsNear(back))
                near.Add(place);
            else
                Explain(home, door, there, gaps.AsSpan(place * ReachTable.LayerCount, ReachTable.LayerCount));
        }
        return new DoorView([.. near], gaps);
    }

    private int Seconds(TravelMode mode, int from, int to) => _doors.Set.FindSeconds(mode, from, to) ?? int.MaxValue;

    private bool IsNear(in StreetWay way) => way.Walk <= _maxSeconds || way.Bicycle <= _maxSeconds || way.Car <= _longestDrive;

    private void Explain(int home, int door, in StreetWay there, Span<DirectionGap> gaps)
    {
        foreach (var layer in s_layers)
        {
            var seconds = layer switch
            {
                ReachLayer.Foot => there.Walk,
                ReachLayer.Bicycle => Math.Min(there.Walk, there.Bicycle),
                ReachLayer.Car => Math.Min(there.Walk, there.Car),
                _ => int.MaxValue,
            };
            gaps[(int)layer] = seconds == int.MaxValue
                ? DirectionGap.Of(_doors.WhyNothing(layer, home, door))
                : DirectionGap.Of(GapReason.TooLong, seconds - _maxSeconds);
        }
    }

    /// <summary>Seconds by each means; the greatest number when there is no way.</summary>
    private readonly record struct StreetWay(int Walk, int Bicycle, int Car);

    private sealed record DoorView(int[] Near, DirectionGap[] Gaps);
}
