using System.Web;
using Mobilitaet.Routing;
using Npgsql;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>Addresses such as <c>postgres://user:password@host:5432/database?sslmode=require</c>, as hosting platforms hand them out.</summary>
internal static class PostgresAddress
{
    public static bool IsOne(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InputException">The address names no host or cannot be read.</exception>
    public static string ToConnectionString(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw new InputException("The PostgreSQL address cannot be understood; expected postgres://user:password@host:port/database.");
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.Host };
        if (uri.Port > 0)
            builder.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            builder.Password = Uri.UnescapeDataString(user[1]);
        var database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        if (database.Length > 0)
            builder.Database = database;
        var options = HttpUtility.ParseQueryString(uri.Query);
        foreach (var key in options.AllKeys)
        {
            if (key is not null)
                builder[key.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? "SSL Mode" : key] = options[key];
        }
        return builder.ConnectionString;
    }
}
