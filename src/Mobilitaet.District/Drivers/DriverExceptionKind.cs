namespace Mobilitaet.District.Drivers;

/// <summary>How a day differs from the driver's usual week.</summary>
public enum DriverExceptionKind
{
    Away,

    /// <summary>Available in addition to the usual hours.</summary>
    Extra,
}
