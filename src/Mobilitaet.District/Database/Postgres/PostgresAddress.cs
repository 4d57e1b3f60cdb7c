using System.Collections.Frozen;
using System.Web;
using Mobilitaet.Routing;
using Npgsql;

namespace Mobilitaet.District.Database.Postgres;

/// <summary>Addresses such as <c>postgres://user:password@host:5432/database?sslmode=require</c>, as hosting platforms hand them out.</summary>
internal static class PostgresAddress
{
    /// <summary>The options that libpq documents and that the provider has under another name, or takes only without hyphens.</summary>
    private static readonly FrozenDictionary<string, string> s_options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["dbname"] = "Database",
        ["user"] = "Username",
        ["password"] = "Password",
        ["passfile"] = "Passfile",
        ["application_name"] = "Application Name",
        ["channel_binding"] = "Channel Binding",
        ["client_encoding"] = "Client Encoding",
        ["connect_timeout"] = "Timeout",
        ["keepalives"] = "TCP Keepalive",
        ["keepalives_idle"] = "TCP Keepalive Time",
        ["keepalives_interval"] = "TCP Keepalive Interval",
        ["krbsrvname"] = "Kerberos Service Name",
        ["options"] = "Options",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslmode"] = "SSL Mode",
        ["sslnegotiation"] = "SSL Negotiation",
        ["sslpassword"] = "SSL Password",
        ["sslrootcert"] = "Root Certificate",
        ["target_session_attrs"] = "Target Session Attributes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsOne(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InputException">The address names no host or cannot be read.</exception>
    public static string ToConnectionString(string address)
    {
        // An @ behind the question mark is the end of a password that holds a question mark; its parts must not be taken for options.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Query.Contains('@', StringComparison.Ordinal))
            throw new InputException("The PostgreSQL address cannot be understood; expected postgres://user:password@host:port/database, with special characters percent-encoded.");
        var builder = new NpgsqlConnectionStringBuilder();
        if (uri.Host.Length > 0)
            builder.Host = uri.Host;
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
            Set(builder, key ?? "", options[key] ?? "");
        return string.IsNullOrEmpty(builder.Host)
            ? throw new InputException("The PostgreSQL address names no host; expected postgres://user:password@host:port/database.")
            : builder.ConnectionString;
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string key, string value)
    {
        var name = s_options.GetValueOrDefault(key, key);
        if (key.Length == 0 || !builder.ContainsKey(name))
            throw new InputException($"The PostgreSQL address has the unknown option '{key}'; known are {string.Join(", ", s_options.Keys.Order(StringComparer.Ordinal))}.");
        try
        {
            builder[name] = key.ToLowerInvariant() switch
            {
                "sslmode" or "channel_binding" or "sslnegotiation" => value.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal),
                "keepalives" => value != "0",
                _ => value,
            };
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            // The provider's own message may repeat the value, which may be a password.
            throw new InputException($"The PostgreSQL address has an unusable value for '{key}'.");
        }
    }
}
