namespace Mobilitaet.District.Reachability.Exports;

/// <summary>What the values of a column are.</summary>
public enum ExportValueKind
{
    Text,
    Whole,
    Decimal,
}
