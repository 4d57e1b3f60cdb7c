namespace Mobilitaet.App.Serving;

/// <summary>Tells machines whether the process lives and whether it can answer.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        routes.MapGet("/health/ready", (Preparation preparation) => preparation.Phase switch
        {
            PreparationPhase.Ready => Results.Text("ready"),
            PreparationPhase.Failed => Results.Problem(preparation.Problem, statusCode: StatusCodes.Status503ServiceUnavailable),
            var phase => Results.Problem($"The data is being prepared ({phase.ToString().ToLowerInvariant()}).", statusCode: StatusCodes.Status503ServiceUnavailable),
        }).ExcludeFromDescription();
    }
}
