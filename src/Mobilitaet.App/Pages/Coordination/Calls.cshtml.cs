using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Security;
using Mobilitaet.District.Notifications;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Whom to telephone, what to say in their language and in German, and a button for what is done.</summary>
[LocalOnly]
public sealed class CallsModel(CallList calls, IMessageTexts texts) : PageModel
{
    public IReadOnlyList<CallCard> Calls { get; private set; } = [];

    /// <summary>What is wrong with the settings, in one sentence.</summary>
    public string? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        try
        {
            Calls = [.. (await calls.ListAsync(cancellation)).Select(CardOf)];
        }
        catch (InputException problem)
        {
            Problem = problem.Message;
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string id, CancellationToken cancellation)
    {
        await calls.MarkToldAsync(id, cancellation);
        return RedirectToPage();
    }

    // No link: nobody reads one out.
    private CallCard CardOf(PersonToCall person)
    {
        var theirs = texts.Compose(person.Message, person.Message.Language, site: null, isLate: false);
        var german = theirs.Language == Languages.Default.Code ? null : texts.Compose(person.Message, Languages.Default.Code, site: null, isLate: false);
        return new CallCard(person.Message.Id, person.Name, person.Message.Address, person.Message.Language, person.Message.CreatedAt, theirs, german);
    }
}
