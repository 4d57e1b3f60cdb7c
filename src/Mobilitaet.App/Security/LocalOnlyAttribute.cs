using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Mobilitaet.App.Security;

/// <summary>Lets a page that changes data be used on this machine only, as the job dashboard is, because nobody can sign in yet.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LocalOnlyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!JobDashboard.IsLocal(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
