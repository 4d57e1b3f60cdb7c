namespace Mobilitaet.District.Database;

/// <summary>Which database server or file holds the district.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
