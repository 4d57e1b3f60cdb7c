namespace Mobilitaet.District.Demo.Timetable;

/// <summary>The two invented operators; their names warn every traveller.</summary>
internal static class DemoAgencies
{
    public const string Rail = "wmk-demo-bahn";
    public const string Bus = "wmk-demo-bus";
    public const string Warning = "DEMO, nicht für Reisen gültig";
    public const string Url = "https://www.example.org/demo";

    /// <summary>From the numbers that the Bundesnetzagentur keeps free for films and novels.</summary>
    public const string Phone = "+49 30 23125 061";
}
