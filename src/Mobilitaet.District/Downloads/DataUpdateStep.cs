namespace Mobilitaet.District.Downloads;

/// <summary>What an update is doing with a source.</summary>
public enum DataUpdateStep
{
    Downloading,
    Waiting,
    Verifying,
}
