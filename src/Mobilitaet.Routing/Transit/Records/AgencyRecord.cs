namespace Mobilitaet.Routing.Transit.Records;

/// <summary>Who runs a line; texts are numbers in the text table.</summary>
internal readonly record struct AgencyRecord(int Name, int Url, int Phone);
