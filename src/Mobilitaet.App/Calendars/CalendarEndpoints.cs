using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Mobilitaet.District.Notifications.Calendars;

namespace Mobilitaet.App.Calendars;

/// <summary>Calendars that phones follow: a driver's behind a personal key, a rider's behind the booking code.</summary>
public static class CalendarEndpoints
{
    private const string LimitName = "calendar";
    private const int AsksPerMinute = 60;

    /// <summary>So few questions a minute from one address that guessing a code of fifty bits is hopeless.</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<CalendarFile>()
        .AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(LimitName, context => RateLimitPartition.GetFixedWindowLimiter(
                NeighbourhoodOf(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = AsksPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });

    public static void MapCalendars(this IEndpointRouteBuilder routes)
    {
        var calendars = routes.MapGroup("/calendar").RequireRateLimiting(LimitName).ExcludeFromDescription();
        calendars.MapGet("/driver/{key}.ics", async (string key, CalendarQuery query, CalendarFile file, HttpContext context, CancellationToken cancellation) =>
            Answer(await query.FindDriverAsync(key, cancellation), file, context));
        calendars.MapGet("/ride/{code}.ics", async (string code, CalendarQuery query, CalendarFile file, HttpContext context, CancellationToken cancellation) =>
            Answer(await query.FindRiderAsync(code, cancellation), file, context));
    }

    private static IResult Answer(PersonalCalendar? calendar, CalendarFile file, HttpContext context)
    {
        // Where somebody travels belongs into no shared cache and no search engine.
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return calendar is null ? Results.NotFound() : Results.Text(file.Write(calendar), "text/calendar; charset=utf-8");
    }

    /// <summary>One home has one address in IPv4 and 2^64 in IPv6.</summary>
    private static string NeighbourhoodOf(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
