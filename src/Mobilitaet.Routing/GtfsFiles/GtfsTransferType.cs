namespace Mobilitaet.Routing.GtfsFiles;

/// <summary><c>transfer_type</c> of <c>transfers.txt</c>.</summary>
public enum GtfsTransferType : byte
{
    Recommended = 0,
    Timed = 1,
    MinimumTime = 2,
    NotPossible = 3,
    InSeat = 4,
    InSeatNotAllowed = 5,
}
