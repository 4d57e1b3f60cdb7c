namespace Mobilitaet.Routing;

/// <summary>A time of the service day in seconds after its start; may pass 24:00 for trips after midnight.</summary>
public readonly record struct ServiceTime(int Seconds) : IComparable<ServiceTime>
{
    public static ServiceTime At(int hour, int minute, int second = 0) => new((hour * 3600) + (minute * 60) + second);

    public int CompareTo(ServiceTime other) => Seconds.CompareTo(other.Seconds);

    public ServiceTime Plus(int seconds) => new(Seconds + seconds);

    public static bool operator <(ServiceTime left, ServiceTime right) => left.Seconds < right.Seconds;

    public static bool operator <=(ServiceTime left, ServiceTime right) => left.Seconds <= right.Seconds;

    public static bool operator >(ServiceTime left, ServiceTime right) => left.Seconds > right.Seconds;

    public static bool operator >=(ServiceTime left, ServiceTime right) => left.Seconds >= right.Seconds;

    public override string ToString() => FormattableString.Invariant($"{Seconds / 3600:00}:{Seconds / 60 % 60:00}");
}
