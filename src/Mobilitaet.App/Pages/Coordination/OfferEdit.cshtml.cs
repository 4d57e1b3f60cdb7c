using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Security;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Editing;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Changes one offer by hand, field by field; imports leave alone what was changed so.</summary>
[LocalOnly]
public sealed class OfferEditModel(OfferQuery offers, PlaceQuery places, OfferEditing editing, JourneySentences words) : PageModel
{
    public Offer Offer { get; private set; } = null!;

    [BindProperty]
    public OfferForm Form { get; set; } = new();

    /// <summary>Whether the form was stored just before.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>Null while nothing was refused.</summary>
    public OfferEditOutcome? Problem { get; private set; }

    public IReadOnlyCollection<OfferField> Wrong { get; private set; } = [];

    public IReadOnlyList<OfferField> Edited { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public IReadOnlyList<string> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] bool saved, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not { } draft)
            return NotFound();
        IsSaved = saved;
        Form = OfferForm.Of(draft, OfferEditing.VersionOf(draft));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, [FromForm] bool confirm, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return BadRequest();
        var values = new FormValues();
        var draft = (confirm ? Form with { ConfirmedOn = FormValues.Show(words.Now.Date) } : Form).ToDraft(stored, values);
        if (values.Wrong.Count > 0)
            return Refuse(OfferEditOutcome.Refused, values.Wrong);
        var result = await editing.SaveAsync(draft, Form.Version ?? "", Form.GiveBack, cancellation);
        return result.Outcome switch
        {
            OfferEditOutcome.Gone => NotFound(),
            OfferEditOutcome.Saved or OfferEditOutcome.Unchanged => RedirectToPage(new { id, saved = true }),
            _ => Refuse(result.Outcome, result.Fields),
        };
    }

    private PageResult Refuse(OfferEditOutcome outcome, IReadOnlyCollection<OfferField> wrong)
    {
        (Problem, Wrong) = (outcome, wrong);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<OfferDraft?> LoadAsync(string id, CancellationToken cancellation)
    {
        if (await offers.FindAsync(id, cancellation) is not { } offer)
            return null;
        Offer = offer;
        Edited = [.. offer.ListEdited().Order()];
        Places = await places.ListPlacesAsync(cancellation);
        Providers = [.. (await offers.ListProvidersAsync(cancellation)).Select(provider => provider.Name)];
        return OfferDraft.Of(offer);
    }
}
