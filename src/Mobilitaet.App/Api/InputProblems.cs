using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Mobilitaet.App.Journeys;
using Mobilitaet.Routing;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Api;

/// <summary>Answers API requests that cannot be served with problem details: what was given is wrong (400) or has no answer here (422).</summary>
public sealed class InputProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path is replaced by the error page's at this point.
        var asked = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path);
        if (!asked.StartsWithSegments(ApiEndpoints.Root))
            return false;
        var (status, detail) = exception switch
        {
            PointOutsideNetworkException or NoWayException or NoJourneyException => (StatusCodes.Status422UnprocessableEntity, exception.Message),
            NoTimetableException => (StatusCodes.Status503ServiceUnavailable, exception.Message),
            MappedFileException => (StatusCodes.Status503ServiceUnavailable, "The imported data cannot be read at the moment."),
            InputException => (StatusCodes.Status400BadRequest, exception.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (StatusCodes.Status500InternalServerError, "Something unexpected went wrong."),
        };
        httpContext.Response.StatusCode = status;
        var problem = new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = { Status = status, Detail = detail } };
        if (exception is NoJourneyException refused)
            problem.ProblemDetails.Extensions["cause"] = JsonNamingPolicy.CamelCase.ConvertName(refused.Cause.ToString());
        return await problems.TryWriteAsync(problem);
    }
}
