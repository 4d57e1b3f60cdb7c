namespace Mobilitaet.District.Rides;

/// <summary>Why a promise stopped to hold.</summary>
public enum PromiseEnd
{
    /// <summary>Somebody else comes, at the promised time.</summary>
    OtherDriver,

    /// <summary>The promised time changed.</summary>
    OtherTime,

    /// <summary>Those who asked took their request back or changed it.</summary>
    TakenBack,

    /// <summary>Nobody can come any more.</summary>
    Broken,
}
